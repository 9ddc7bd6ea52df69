import type { ReactNode } from "react";
import { Link } from "wouter";
import { answer, api, type Claim, type Comparison, type ReportRow } from "../client.js";
import { useAddress, wordsHref } from "../parts/address.js";
import { Answered } from "../parts/answered.js";

/** Two reports side by side: where they agree, where they differ, what only one says. */
export function Compare(): ReactNode {
  const [a, setA] = useAddress("a");
  const [b, setB] = useAddress("b");
  return (
    <>
      <h1>Compare</h1>
      <Answered of={["reports", { limit: 500 }]} ask={() => answer(api.reports.$get({ query: { limit: 500 } }))}>
        {({ rows }) => (
          <>
            <div className="filters">
              <Choice label="One report" rows={rows} value={a} onChange={setA} />
              <Choice label="The other" rows={rows} value={b} onChange={setB} />
            </div>
            {a && b && a !== b && (
              <Answered of={["compare", a, b]} ask={() => answer(api.compare.$get({ query: { a, b } }))}>
                {(comparison) => <Sides comparison={comparison} rows={rows} />}
              </Answered>
            )}
            {a && a === b && <p role="note">These are the same report; choose another.</p>}
          </>
        )}
      </Answered>
    </>
  );
}

function Choice({
  label,
  rows,
  value,
  onChange,
}: {
  readonly label: string;
  readonly rows: readonly ReportRow[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <label>
      {label}{" "}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">choose</option>
        {rows.map(({ key, id, publisher, title }) => (
          <option key={key} value={key}>
            {[publisher, title ?? id].filter(Boolean).join(": ")}
          </option>
        ))}
      </select>
    </label>
  );
}

function Sides({
  comparison,
  rows,
}: {
  readonly comparison: Comparison;
  readonly rows: readonly ReportRow[];
}): ReactNode {
  const { left, right, agree, differ, onlyLeft, onlyRight } = comparison;
  const name = (key: string) => {
    const row = rows.find((one) => one.key === key);
    return row?.publisher ?? row?.id ?? key;
  };
  return (
    <>
      <section>
        <h2>They differ ({differ.length})</h2>
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">{name(left)}</th>
                <th scope="col">{name(right)}</th>
              </tr>
            </thead>
            <tbody>
              {differ.map((one) => (
                <tr key={`${one.subject} ${one.field}`}>
                  <td>
                    <Link href={`/fact/${encodeURIComponent(one.subject)}`}>{one.field}</Link>
                  </td>
                  <td>
                    <Values claims={one.left} report={left} />
                  </td>
                  <td>
                    <Values claims={one.right} report={right} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <ClaimList title={`Both say (${agree.length})`} claims={agree} report={left} />
      <div className="sides">
        <ClaimList title={`Only ${name(left)} (${onlyLeft.length})`} claims={onlyLeft} report={left} />
        <ClaimList title={`Only ${name(right)} (${onlyRight.length})`} claims={onlyRight} report={right} />
      </div>
    </>
  );
}

function ClaimList({
  title,
  claims,
  report,
}: {
  readonly title: string;
  readonly claims: readonly Claim[];
  readonly report: string;
}): ReactNode {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            {claim.field}: <Values claims={[claim]} report={report} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Values as links to the words of this report that they rest on. */
function Values({ claims, report }: { readonly claims: readonly Claim[]; readonly report: string }): ReactNode {
  return claims.map((claim, i) => {
    const place = claim.supports.find((one) => one.report === report)?.evidence[0];
    return (
      <span key={claim.id}>
        {i > 0 && "; "}
        {place ? <Link href={wordsHref(report, place)}>{claim.value}</Link> : claim.value}
      </span>
    );
  });
}
