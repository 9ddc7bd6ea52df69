-- Where the migrations lead, to be read; a test compares both.
-- What is kept for ever: reports, where they were seen, reviewers' decisions. Everything below "derived" can be made anew.
-- Ids are compared byte by byte (collate "C"), so that both engines sort alike.

create table reports (
  key text collate "C" primary key check (length(key) = 64),
  sha256 text not null check (length(sha256) = 64),
  publisher text,
  url text,
  text text not null,
  -- What the sightings say of it: the first label, the earliest date. Taken with least(), so that order makes no difference.
  id text collate "C" not null,
  title text collate "C",
  published text collate "C",
  language text collate "C",
  retrieved text collate "C",
  -- A tsvector holds at most 1 MB: the first 200,000 characters can be searched.
  words tsvector generated always as (
    setweight(to_tsvector('english', coalesce(title, '')), 'A') || to_tsvector('english', left(text, 200000))
  ) stored
);
create index reports_by_id on reports (id);
create index reports_by_url on reports (url, key) where url is not null;
create index reports_by_words on reports using gin (words);

create table sightings (
  report_key text collate "C" not null references reports (key),
  id text collate "C" not null,
  title text collate "C",
  published text collate "C",
  language text collate "C",
  retrieved text collate "C",
  added_at timestamptz not null default now(),
  primary key (report_key, id)
);
create index sightings_by_id on sightings (id);

create table decisions (
  id text collate "C" primary key,
  kind text not null,
  subject text collate "C" not null,
  field text,
  value text,
  by text not null,
  at text collate "C" not null,
  why text
);
create index decisions_by_subject on decisions (subject, at, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% are kept as they were written', tg_table_name;
end $$;
create trigger decisions_are_kept before update or delete on decisions for each row execute function refuse_change();
create trigger reports_are_kept before delete on reports for each row execute function refuse_change();
create trigger texts_are_kept before update of key, sha256, publisher, url, text on reports
  for each row execute function refuse_change();

-- Work that waits. `holder` is the process that took it last; a row goes in the same transaction that keeps its result.
create table jobs (
  stage text not null,
  subject text collate "C" not null,
  holder text,
  error text,
  primary key (stage, subject)
);
create index jobs_waiting on jobs (stage, (holder is not null), subject) where error is null;

-- Derived: readings, and by which keys a report can touch others.
create table readings (
  report_key text collate "C" primary key references reports (key),
  reader text not null,
  version text not null,
  unread text,
  -- The reading without its report, which stands in reports.
  body jsonb not null
);
-- Reports whose part of the record is older than their reading or than a decision on it.
create table stale (
  report_key text collate "C" primary key references reports (key),
  generation bigint not null
);

-- Derived: the record. The body is the whole entry, but for a report's copies; columns are what is asked for; the hash tells whether it changed.
create table entries (
  key text collate "C" primary key references reports (key),
  body jsonb not null,
  hash text not null default '',
  -- What the claims that rest on a report go by: the outlet it stands for, the one body it cites.
  outlet text,
  only_source text,
  -- Many, and asked of few.
  copies jsonb not null default '[]'
);
create table actors (
  id text collate "C" primary key,
  body jsonb not null,
  kind text generated always as (body ->> 'kind') stored,
  name text generated always as (body ->> 'name') stored,
  hash text not null default ''
);
create index actors_by_name on actors (lower(name), id);
create index actors_by_names on actors using gin (to_tsvector('simple', body -> 'names'));

create table events (
  id text collate "C" primary key,
  body jsonb not null,
  kind text generated always as (body ->> 'kind') stored,
  date text collate "C" generated always as (coalesce(body ->> 'date', '')) stored,
  hash text not null default ''
);
create index events_by_date on events (date desc, id);
create index events_by_sides on events using gin ((body -> 'sides'));

create table transfers (
  id text collate "C" primary key,
  body jsonb not null,
  status text generated always as (body ->> 'status') stored,
  date text collate "C" generated always as
    (coalesce(body ->> 'ordered', body ->> 'signed', body ->> 'delivered', '')) stored,
  hash text not null default ''
);
create index transfers_by_date on transfers (date desc, id);
create index transfers_by_supplier on transfers using gin ((body -> 'supplier'));
create index transfers_by_recipient on transfers using gin ((body -> 'recipient'));

create table claims (
  id text collate "C" primary key,
  body jsonb not null,
  subject text collate "C" generated always as (body ->> 'subject') stored,
  field text generated always as (body ->> 'field') stored,
  hash text not null default ''
);
create index claims_by_subject on claims (subject, field);

create table open_pairs (
  id text collate "C" primary key,
  body jsonb not null,
  hash text not null default '',
  left_id text collate "C" generated always as (body ->> 'left') stored,
  right_id text collate "C" generated always as (body ->> 'right') stored
);
create index open_pairs_by_left on open_pairs (left_id);
create index open_pairs_by_right on open_pairs (right_id);

create table findings (
  id text collate "C" primary key,
  body jsonb not null,
  kind text generated always as (body ->> 'kind') stored,
  subject text collate "C" generated always as (body ->> 'subject') stored,
  -- Gravest first.
  rank smallint generated always as
    (case body ->> 'severity' when 'high' then 0 when 'medium' then 1 else 2 end) stored,
  dismissed boolean generated always as ((body ->> 'dismissedBy') is not null) stored,
  hash text not null default ''
);
create index findings_by_rank on findings (rank, id);
create index findings_by_kind on findings (kind, rank, id);
create index findings_by_subject on findings (subject);

-- Which reports a row of the record rests on.
create table fact_reports (
  report_key text collate "C" not null references reports (key),
  fact text collate "C" not null,
  -- The row it belongs to: a merged fact owns the links of its members.
  owner text collate "C" not null default '',
  primary key (report_key, fact)
);
create index fact_reports_by_fact on fact_reports (fact);
create index fact_reports_by_owner on fact_reports (owner);

-- Lists that the user loaded, as they name people and organisations. Loading a list again replaces it.
create table list_entries (
  list text collate "C" not null,
  id text collate "C" not null,
  body jsonb not null,
  loaded_at timestamptz not null default now(),
  primary key (list, id)
);

-- Fingerprints of texts. `report` is the beginning of the report's key as a number: in the same order, and short.
create table wording (
  fingerprint int not null,
  report bigint not null,
  primary key (fingerprint, report)
);
-- How many fingerprints each text has, so that texts which cannot share enough are never fetched.
create table wording_sizes (
  report bigint primary key,
  fingerprints int not null
);
-- Pairs of reports that share wording.
create table copies (
  left_key text collate "C" not null references reports (key),
  right_key text collate "C" not null references reports (key),
  share real not null,
  body jsonb not null,
  primary key (left_key, right_key)
);
create index copies_by_right on copies (right_key);
-- What a report's own reading says of where it has its word from, short enough to be fetched for all that share its wording.
create table digests (
  report_key text collate "C" primary key references reports (key),
  body jsonb not null
);

-- Whom each report names. `node` is what is compared as one, `variant` what says the same of it; `~` stands for a day that is not known.
create table named (
  id text collate "C" primary key,
  report_key text collate "C" not null references reports (key),
  kind text not null,
  name text not null,
  node text collate "C" not null,
  variant text collate "C" not null,
  day text collate "C" not null,
  body jsonb not null
);
create index named_by_age on named (node, variant, day, report_key, id);
create index named_by_report on named (report_key);
create table variants (
  node text collate "C" not null,
  variant text collate "C" not null,
  primary key (node, variant)
);
create table nodes (
  node text collate "C" primary key,
  actor text collate "C" not null,
  -- What events and transfers go by: id, name, country, kind.
  participant jsonb not null
);
create index nodes_by_actor on nodes (actor);
create table node_places (
  place bigint not null,
  node text collate "C" not null,
  primary key (place, node)
);
create index node_places_by_node on node_places (node);

-- Who is named in posts that one person of a state holds at a time, and which reports speak of such a post without a name.
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

-- What each report tells of, its people known.
create table tellings (
  report_key text collate "C" primary key references reports (key),
  body jsonb not null
);
create table telling_places (
  place bigint not null,
  report_key text collate "C" not null,
  primary key (place, report_key)
);
create index telling_places_by_report on telling_places (report_key);

-- What waits to be made anew, layer by layer: tell (whose people changed), fold (whose events and transfers may have), actor.
create table todo (
  stage text not null,
  subject text collate "C" not null,
  day text collate "C" not null default '',
  primary key (stage, subject)
);
create index todo_in_order on todo (stage, day, subject);
