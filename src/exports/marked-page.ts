import type { Reading } from "#model";
import { type ReadFact, readFacts } from "./read-facts.js";
import { segmentsOf } from "./segments.js";

/** One self-contained page: the report with its facts marked and listed, to check a reading by eye. No script, nothing from elsewhere. */
export function markedPage(reading: Reading): string {
  const { report } = reading;
  const facts = readFacts(reading);
  const head = [report.publisher, report.published, report.url, `SHA-256 ${report.sha256}`].filter(
    (part) => part !== null,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${asHtml(report.title ?? report.id)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${asHtml(report.title ?? report.id)}</h1>
<p class="head">${head.map(asHtml).join(" · ")}</p>
<main>
<div class="text">${markedText(report.text, facts)}</div>
<ol>
${facts.map(listed).join("\n")}
</ol>
</main>
</body>
</html>
`;
}

function markedText(text: string, facts: readonly ReadFact[]): string {
  const marks = facts.flatMap((fact, index) => fact.places.map(({ begin, end }) => ({ begin, end, fact: index })));
  return segmentsOf(text.length, marks)
    .map(({ begin, end, facts: covering }) => {
      const words = asHtml(text.slice(begin, end));
      const first = covering[0];
      if (first === undefined) return words;
      const title = covering.map((index) => `${index + 1}. ${facts[index]?.text ?? ""}`).join("\n");
      return `<mark class="${facts[first]?.layer ?? ""}" title="${asHtml(title)}">${words}</mark>`;
    })
    .join("");
}

function listed({ layer, text, about, rule }: ReadFact): string {
  return `<li><span class="${layer}">${layer}</span> ${asHtml(text)} <small>${asHtml([about, rule].filter(Boolean).join(" · "))}</small></li>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function asHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

const STYLE = `
:root { color-scheme: light dark; --s: #dcebf5; --p: #e4f0dc; --t: #fbe6cf; --e: #eadff5; --o: #e6e6de; }
@media (prefers-color-scheme: dark) { :root { --s: #1f3c4d; --p: #2a4020; --t: #4d3616; --e: #3a2a4d; --o: #35372f; } }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1rem auto; max-width: 75rem; padding: 0 1rem; }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 2rem; }
.text { white-space: pre-wrap; font: 1.05rem/1.65 Georgia, serif; overflow-wrap: anywhere; }
.head, small { color: GrayText; overflow-wrap: anywhere; }
mark { color: inherit; }
.statements { background: var(--s); } .people { background: var(--p); } .transfers { background: var(--t); }
.events { background: var(--e); } .organisations, .instruments { background: var(--o); }
`;
