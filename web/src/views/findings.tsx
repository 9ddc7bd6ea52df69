import type { ReactNode } from "react";
import { Link } from "wouter";
import { answer, api, type Finding } from "../client.js";
import { useAddress, useFilter } from "../parts/address.js";
import { Answered } from "../parts/answered.js";
import { Decide } from "../parts/decide.js";
import { Listed } from "../parts/listed.js";
import { Quotations } from "../parts/quotations.js";

const KINDS = [
  "embargo",
  "contradiction",
  "overreach",
  "single-origin",
  "unattributed",
  "silence",
  "status-change",
  "post-change",
] as const;
const SEVERITIES = ["high", "medium", "low"] as const;

/** What is worth a look, the gravest first; the one that is open stands in the address. */
export function Findings(): ReactNode {
  const [kind, setKind] = useFilter("kind");
  const [severity, setSeverity] = useFilter("severity");
  const [after] = useAddress("after");
  const query = {
    ...(isOneOf(KINDS, kind) ? { kind } : {}),
    ...(isOneOf(SEVERITIES, severity) ? { severity } : {}),
    ...(after ? { after } : {}),
  };
  return (
    <>
      <h1>Findings</h1>
      <Counts />
      <div className="filters">
        <Choice label="Kind" value={kind} choices={KINDS} onChange={setKind} />
        <Choice label="Severity" value={severity} choices={SEVERITIES} onChange={setSeverity} />
      </div>
      <Listed
        of={["findings", query]}
        ask={() => answer(api.findings.$get({ query }))}
        none="No findings. Add reports with “attache add PATH”, or take a filter away."
      >
        {(rows) => (
          <ol className="findings">
            {rows.map((finding) => (
              <FindingCard key={finding.id} finding={finding} />
            ))}
          </ol>
        )}
      </Listed>
    </>
  );
}

function Counts(): ReactNode {
  return (
    <Answered of={["counts"]} ask={() => answer(api.counts.$get())}>
      {({ reports, events, transfers, actors, findings }) => (
        <p className="counts">
          {reports} reports · {events} events · {transfers} transfers · {actors} actors · {findings} findings
        </p>
      )}
    </Answered>
  );
}

function FindingCard({ finding }: { readonly finding: Finding }): ReactNode {
  const [open, setOpen] = useAddress("open");
  const isOpen = open === finding.id;
  const { kind, severity, sentence, values, settledBy, subject, acceptedBy } = finding;
  return (
    <li className={`finding ${severity}`}>
      <p className="labels">
        <span className="kind">{kind}</span> <span className="severity">{severity}</span>
        {acceptedBy && <span className="accepted"> accepted</span>}
      </p>
      <p className="sentence">{sentence}</p>
      {isOpen && (
        <>
          {values.length > 1 && (
            <ul className="values">
              {values.map(({ value, reports }) => (
                <li key={value}>
                  <strong>{value}</strong> — {reports.length} {reports.length === 1 ? "report" : "reports"}
                </li>
              ))}
            </ul>
          )}
          <Evidence id={finding.id} />
          {settledBy && <p className="settled">Settled by: {settledBy}</p>}
          {!subject.startsWith("report") && (
            <p>
              <Link href={`/fact/${encodeURIComponent(subject)}`}>What it is about</Link>
            </p>
          )}
          <Decide subject={finding.id} kinds={["accept", "dismiss"]} />
        </>
      )}
      <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? "" : finding.id)}>
        {isOpen ? "Close" : "Show the words it rests on"}
      </button>
    </li>
  );
}

function Evidence({ id }: { readonly id: string }): ReactNode {
  return (
    <Answered of={["fact", id]} ask={() => answer(api.fact.$get({ query: { id } }))}>
      {(fact) => <Quotations fact={fact} />}
    </Answered>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly string[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps): ReactNode {
  return (
    <label>
      {label}{" "}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">all</option>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </label>
  );
}

function isOneOf<Word extends string>(words: readonly Word[], text: string): text is Word {
  return words.some((word) => word === text);
}
