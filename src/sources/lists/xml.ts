/** A piece of an XML file, in order. */
export type XmlEvent =
  | { readonly kind: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

const ATTRIBUTE = /([\w:.-]{1,100})\s{0,20}=\s{0,20}(?:"([^"]{0,5000})"|'([^']{0,5000})')/gu;
const TAG_NAME = /^[\w:.-]{1,100}/u;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu;
const FIVE: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** Walks through XML once, front to back. Declarations are skipped, and no entity but the five and the numbered is resolved. */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    const text = xml.slice(at, tag < 0 ? xml.length : tag);
    if (text.trim() !== "") yield { kind: "text", text: resolve(text) };
    if (tag < 0) return;
    if (xml.startsWith("<![CDATA[", tag)) {
      const end = after(xml, "]]>", tag);
      yield { kind: "text", text: xml.slice(tag + 9, end - 3) };
      at = end;
    } else if (xml.startsWith("<!--", tag)) at = after(xml, "-->", tag);
    else if (xml.startsWith("<?", tag)) at = after(xml, "?>", tag);
    else if (xml.startsWith("<!", tag)) at = afterDeclaration(xml, tag);
    else {
      at = after(xml, ">", tag);
      yield* tagEvents(xml.slice(tag + 1, at - 1));
    }
  }
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length : found + mark.length;
}

/** A document type may hold declarations in brackets. */
function afterDeclaration(xml: string, from: number): number {
  const end = after(xml, ">", from);
  return xml.slice(from, end).includes("[") ? after(xml, ">", after(xml, "]", from) - 1) : end;
}

function* tagEvents(inner: string): Generator<XmlEvent> {
  if (inner.startsWith("/")) return yield { kind: "close", name: localName(inner.slice(1)) };
  const name = localName(inner);
  if (name === "") return;
  const attributes = new Map<string, string>();
  for (const [, key = "", double, single] of inner.matchAll(ATTRIBUTE))
    attributes.set(localName(key), resolve(double ?? single ?? ""));
  yield { kind: "open", name, attributes };
  if (inner.endsWith("/")) yield { kind: "close", name };
}

function localName(text: string): string {
  const name = TAG_NAME.exec(text)?.[0] ?? "";
  return name.slice(name.indexOf(":") + 1);
}

function resolve(text: string): string {
  return text.replace(
    ENTITY,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return FIVE[name.toLowerCase()] ?? whole;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
}
