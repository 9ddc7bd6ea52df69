import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { Link } from "wouter";
// Pure helpers of the exports, which know nothing of the server: the page and `attache read --html` mark alike.
import { type ReadFact, type ReadLayer, readFacts } from "../../../src/exports/read-facts.js";
import { segmentsOf } from "../../../src/exports/segments.js";
import { answer, api, type ReportFound } from "../client.js";
import { type At, atOf, useAddress } from "../parts/address.js";
import { Answered } from "../parts/answered.js";

const LAYERS: readonly ReadLayer[] = ["statements", "people", "transfers", "events", "organisations", "instruments"];

/** A report with its facts marked. The layer shown, the fact chosen and the words pointed at stand in the address. */
export function ReportView({ id }: { readonly id: string }): ReactNode {
  return (
    <Answered of={["report", id]} ask={() => answer(api.report.$get({ query: { id } }))}>
      {(found) => <Marked found={found} />}
    </Answered>
  );
}

function Marked({ found }: { readonly found: ReportFound }): ReactNode {
  const { report, reading, entry, versions, sharers } = found;
  const [layerText, setLayer] = useAddress("layer");
  const [factText, setFact] = useAddress("fact");
  const [atText] = useAddress("at");
  const layer = LAYERS.find((name) => name === layerText) ?? "statements";
  const all = useMemo(() => (reading ? readFacts(reading) : []), [reading]);
  const facts = useMemo(() => all.filter((fact) => fact.layer === layer), [all, layer]);
  const chosen = factText === "" ? -1 : Number(factText);
  const head = [
    report.publisher ?? "publisher not known",
    report.published?.slice(0, 10) ?? "no date",
    report.retrieved && `retrieved ${report.retrieved.slice(0, 10)}`,
  ];
  return (
    <>
      <h1>{report.title ?? report.id}</h1>
      <p className="source">{head.filter(Boolean).join(" · ")}</p>
      {report.url && /^https?:\/\//u.test(report.url) && (
        <p className="source">
          <a href={report.url} rel="noreferrer noopener">
            {report.url}
          </a>
        </p>
      )}
      <p className="source hash">SHA-256 {report.sha256}</p>
      {reading?.unread && <p role="note">Not read: {reading.unread}</p>}
      {versions.length > 0 && (
        <p role="note">
          Another text stands under the same address: {versions.map((version) => version.id).join(", ")}
        </p>
      )}
      {entry?.copies.map((copy) => (
        <p role="note" key={copy.report}>
          <Link href={`/report/${copy.report}`}>
            {sharers.find(({ key }) => key === copy.report)?.publisher ?? "Another report"}
          </Link>
          : {copy.sentence}
        </p>
      ))}
      <fieldset className="layers">
        <legend>Marked</legend>
        {LAYERS.map((name) => (
          <label key={name}>
            <input type="radio" name="layer" value={name} checked={name === layer} onChange={() => setLayer(name)} />{" "}
            {name} ({all.filter((fact) => fact.layer === name).length})
          </label>
        ))}
      </fieldset>
      <div className="reading">
        <MarkedText
          text={report.text}
          facts={facts}
          layer={layer}
          chosen={chosen}
          at={atOf(atText)}
          onChoose={(index) => setFact(String(index))}
        />
        <FactList facts={facts} chosen={chosen} onChoose={(index) => setFact(index === chosen ? "" : String(index))} />
      </div>
    </>
  );
}

interface TextProps {
  readonly text: string;
  readonly facts: readonly ReadFact[];
  readonly layer: ReadLayer;
  readonly chosen: number;
  readonly at: At | null;
  readonly onChoose: (index: number) => void;
}

/** The words pointed at are fact -1, so that they are cut and marked like the others. */
const POINTED = -1;

function MarkedText({ text, facts, layer, chosen, at, onChoose }: TextProps): ReactNode {
  const body = useRef<HTMLDivElement>(null);
  const segments = useMemo(() => {
    const marks = facts.flatMap((fact, index) => fact.places.map(({ begin, end }) => ({ begin, end, fact: index })));
    return segmentsOf(text.length, at ? [...marks, { ...at, fact: POINTED }] : marks);
  }, [text, facts, at]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen or pointed at decides where to scroll
  useEffect(() => {
    const target = body.current?.querySelector(".chosen") ?? body.current?.querySelector(".pointed");
    target?.scrollIntoView({ block: "center" });
  }, [chosen, at?.begin, at?.end, layer]);
  return (
    <div className="text" ref={body}>
      {segments.map(({ begin, end, facts: covering }) => {
        const own = covering.filter((fact) => fact !== POINTED);
        const names = [
          own.length > 0 ? layer : "",
          own.includes(chosen) ? "chosen" : "",
          covering.includes(POINTED) ? "pointed" : "",
        ]
          .filter(Boolean)
          .join(" ");
        const words = text.slice(begin, end);
        if (names === "") return words;
        // The innermost fact is the one with the fewest words; the list beside the text is the way for the keyboard.
        const innermost = [...own].sort((a, b) => lengthOf(facts[a]) - lengthOf(facts[b]))[0];
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: every mark has its button in the list beside the text
          <mark
            key={begin}
            className={names}
            title={own.map((fact) => facts[fact]?.text ?? "").join("\n")}
            onClick={() => innermost !== undefined && onChoose(innermost)}
          >
            {words}
          </mark>
        );
      })}
    </div>
  );
}

function lengthOf(fact: ReadFact | undefined): number {
  return (fact?.places ?? []).reduce((sum, { begin, end }) => sum + end - begin, 0);
}

interface ListProps {
  readonly facts: readonly ReadFact[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

function FactList({ facts, chosen, onChoose }: ListProps): ReactNode {
  return (
    <aside aria-label="Facts">
      {facts.length === 0 && <p>Nothing of this kind was read.</p>}
      <ol>
        {facts.map((fact, index) => (
          <li key={`${fact.text}${fact.places[0]?.begin ?? index}`}>
            <button type="button" className="fact" aria-pressed={index === chosen} onClick={() => onChoose(index)}>
              {fact.text}
              <span className="source">{fact.about}</span>
            </button>
          </li>
        ))}
      </ol>
    </aside>
  );
}
