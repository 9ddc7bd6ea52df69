import type { ReactNode } from "react";
import { Link, Redirect, Route, Switch, useLocation } from "wouter";
import { Compare } from "./views/compare.js";
import { FactView } from "./views/fact.js";
import { Findings } from "./views/findings.js";
import { Meetings } from "./views/meetings.js";
import { People } from "./views/people.js";
import { ReportView } from "./views/report.js";
import { Reports } from "./views/reports.js";
import { Search } from "./views/search.js";
import { Transfers } from "./views/transfers.js";

const PLACES = [
  ["/findings", "Findings"],
  ["/meetings", "Meetings"],
  ["/people", "People"],
  ["/transfers", "Transfers"],
  ["/reports", "Reports"],
  ["/compare", "Compare"],
  ["/search", "Search"],
] as const;

/** What is shown stands in the address, all of it: a link is a finding somebody can open. */
export function App(): ReactNode {
  return (
    <>
      <a className="skip" href="#content">
        To the content
      </a>
      <header>
        <Link href="/findings" className="name">
          attaché
        </Link>
        <nav aria-label="Places">
          {PLACES.map(([href, label]) => (
            <Place key={href} href={href} label={label} />
          ))}
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        <Switch>
          <Route path="/findings" component={Findings} />
          <Route path="/meetings" component={Meetings} />
          <Route path="/people" component={People} />
          <Route path="/transfers" component={Transfers} />
          <Route path="/reports" component={Reports} />
          <Route path="/report/:id">{({ id }) => <ReportView id={decoded(id)} />}</Route>
          <Route path="/fact/:id">{({ id }) => <FactView id={decoded(id)} />}</Route>
          <Route path="/compare" component={Compare} />
          <Route path="/search" component={Search} />
          <Route path="/">
            <Redirect to="/findings" replace />
          </Route>
          <Route>
            <p role="alert">There is nothing at this address.</p>
          </Route>
        </Switch>
      </main>
    </>
  );
}

/** The router leaves `%3A` and `%2F` of an id as they stand in the address; a `%` that encodes nothing stays one. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function Place({ href, label }: { readonly href: string; readonly label: string }): ReactNode {
  const [location] = useLocation();
  const isHere = location.startsWith(href);
  return (
    <Link href={href} aria-current={isHere ? "page" : undefined}>
      {label}
    </Link>
  );
}
