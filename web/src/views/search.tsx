import type { FormEvent, ReactNode } from "react";
import { Link } from "wouter";
import { answer, api } from "../client.js";
import { useAddress } from "../parts/address.js";
import { Answered } from "../parts/answered.js";

/** The search over the words of all reports. */
export function Search(): ReactNode {
  const [words, setWords] = useAddress("q");
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWords(String(new FormData(event.currentTarget).get("q") ?? ""));
  };
  return (
    <>
      <h1>Search</h1>
      <search>
        <form onSubmit={search} className="filters">
          <label>
            Words <input type="search" name="q" defaultValue={words} key={words} />
          </label>
          <button type="submit">Search</button>
        </form>
      </search>
      {words && (
        <Answered of={["search", words]} ask={() => answer(api.search.$get({ query: { q: words } }))}>
          {({ rows }) => (
            <>
              {rows.length === 0 && <p>Nothing found.</p>}
              <ul className="reports">
                {rows.map(({ key, id, title, publisher, published, snippet }) => (
                  <li key={key}>
                    <Link href={`/report/${key}`}>{title ?? id}</Link>
                    <p>
                      {snippet.map((piece, i) =>
                        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a snippet never move
                        piece.found ? <mark key={i}>{piece.text}</mark> : piece.text,
                      )}
                    </p>
                    <p className="source">{[publisher, published?.slice(0, 10)].filter(Boolean).join(" · ")}</p>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Answered>
      )}
    </>
  );
}
