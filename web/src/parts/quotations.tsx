import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Fact } from "../client.js";
import { wordsHref } from "./address.js";
import { CopyButton } from "./copy-button.js";

/** The words a fact rests on, each a link to where it stands and a footnote to copy. */
export function Quotations({ fact }: { readonly fact: Pick<Fact, "quotations" | "footnotes"> }): ReactNode {
  return (
    <ul className="quotations">
      {fact.quotations.map((one, i) => (
        <li key={`${one.report}:${one.begin}-${one.end}`}>
          “<Link href={wordsHref(one.report, one)}>{one.text}</Link>”
          <p className="source">
            {[one.publisher ?? "publisher not known", one.title, one.published?.slice(0, 10) ?? "no date"]
              .filter(Boolean)
              .join(" · ")}{" "}
            <CopyButton text={fact.footnotes[i] ?? ""} label="Copy footnote" />
          </p>
        </li>
      ))}
    </ul>
  );
}
