-- Lists that the user loaded, as they name people and organisations. Loading a list again replaces it.

create table list_entries (
  list text collate "C" not null,
  id text collate "C" not null,
  body jsonb not null,
  loaded_at timestamptz not null default now(),
  primary key (list, id)
);
