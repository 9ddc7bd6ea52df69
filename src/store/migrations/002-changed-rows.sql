-- A row of the record is written only where it changed: its hash tells without fetching its body.

alter table entries add column hash text not null default '';
alter table actors add column hash text not null default '';
alter table events add column hash text not null default '';
alter table transfers add column hash text not null default '';
alter table claims add column hash text not null default '';
alter table open_pairs add column hash text not null default '';
alter table findings add column hash text not null default '';

-- Whose link it is: a merged fact owns those of its members.
alter table fact_reports add column owner text collate "C" not null default '';
update fact_reports set owner = fact;
create index fact_reports_by_owner on fact_reports (owner);
