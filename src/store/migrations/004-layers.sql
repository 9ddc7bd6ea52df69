-- Derived: what the layers of the record keep, so that a new report changes what it touches and nothing else. All of it can be made anew
-- by a rebuild, which a record from before this migration needs: it is marked for one.

drop table reading_keys;
delete from fact_reports;
delete from findings;
delete from open_pairs;
delete from claims;
delete from transfers;
delete from events;
delete from actors;
delete from entries;
insert into stale (report_key, generation) select report_key, 1 from readings
  on conflict (report_key) do update set generation = stale.generation + 1;

-- Fingerprints of texts. `report` is the beginning of the report's key as a number: in the same order, and short.
create table wording (
  fingerprint int not null,
  report bigint not null,
  primary key (fingerprint, report)
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

-- What the claims that rest on a report go by: the outlet it stands for, the one body it cites.
alter table entries add column outlet text, add column only_source text;

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

alter table open_pairs
  add column left_id text collate "C" generated always as (body ->> 'left') stored,
  add column right_id text collate "C" generated always as (body ->> 'right') stored;
create index open_pairs_by_left on open_pairs (left_id);
create index open_pairs_by_right on open_pairs (right_id);
