-- The copies of a report are many and asked of few: they stand beside its entry, so that one more copy does not send them through every fold.

alter table entries add column copies jsonb not null default '[]';
update entries set copies = body -> 'copies', body = body - 'copies' where body ? 'copies';
