/** The head of a tag or of a comment. */
const TAG_HEAD = /<(?:(?<comment>!--)|(?<close>\/?)(?<name>[a-z][a-z0-9-]*))/giu;
/** Elements without an end, and those whose end the next one of their kind implies. */
const NEVER_DEEP = new Set(
  "area base br col embed hr img input link meta source track wbr p li dt dd tr td th option".split(" "),
);
/** Elements whose inside is no part of the page's words. */
const SKIPPED = new Set(["script", "style", "svg", "math", "textarea", "title"]);

/** How deep the elements of `html` nest, counted up to just past `limit`, in one pass and without building the page. */
export function nestingOf(html: string, limit: number): number {
  const open: string[] = [];
  let deepest = 0;
  const heads = new RegExp(TAG_HEAD);
  for (let head = heads.exec(html); head && deepest <= limit; head = heads.exec(html)) {
    const { comment, close, name = "" } = head.groups ?? {};
    const tag = name.toLowerCase();
    if (comment) heads.lastIndex = endOf(html, "-->", heads.lastIndex);
    else if (close) open.length = open.lastIndexOf(tag) === -1 ? open.length : open.lastIndexOf(tag);
    else if (SKIPPED.has(tag)) heads.lastIndex = endOf(html, `</${name}`, heads.lastIndex);
    else if (!NEVER_DEEP.has(tag)) deepest = Math.max(deepest, open.push(tag));
  }
  return deepest;
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}
