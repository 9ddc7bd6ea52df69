-- How many fingerprints each text has, so that texts which cannot share enough are never fetched.

create table wording_sizes (
  report bigint primary key,
  fingerprints int not null
);
insert into wording_sizes (report, fingerprints) select report, count(*) from wording group by report;
