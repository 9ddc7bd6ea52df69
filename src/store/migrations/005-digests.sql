-- Derived: what a report's own reading says of where it has its word from, short enough to be fetched for all that share its wording.
-- A record from before this migration is made anew.

create table digests (
  report_key text collate "C" primary key references reports (key),
  body jsonb not null
);
insert into stale (report_key, generation) select report_key, 1 from readings
  on conflict (report_key) do update set generation = stale.generation + 1;
