-- Who is named in posts that one person of a state holds at a time, and which reports speak of such a post without a name. A record from
-- before this migration says nothing of them yet: it is marked to be made anew; what reports say of unnamed holders comes with a rebuild.

insert into stale (report_key, generation) select report_key, 1 from readings
  on conflict (report_key) do update set generation = stale.generation + 1;

-- Each office (side and post), name and day once, with the first report by key that says so.
create table seats_held (
  office text collate "C" not null,
  node text collate "C" not null,
  day text collate "C" not null,
  report_key text collate "C" not null references reports (key),
  evidence jsonb not null,
  primary key (office, node, day)
);
create index seats_held_by_day on seats_held (office, day);
create index seats_held_by_node on seats_held (node);
create index seats_held_by_report on seats_held (report_key);
-- What was found is kept as it was written, to be compared.
create table seats_sought (
  report_key text collate "C" not null references reports (key),
  office text collate "C" not null,
  day text collate "C" not null,
  found text,
  primary key (report_key, office)
);
create index seats_sought_by_day on seats_sought (office, day);
