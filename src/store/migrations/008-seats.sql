-- Who is named in posts that one person of a state holds at a time, and which reports speak of such a post without a name. Reports from before
-- this migration say nothing of either until a rebuild: their readings were made without it.

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
