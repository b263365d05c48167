-- Beside: 031
-- Programs of the version before go on beside a newer one where this says that they may: the number of the last file that they must know.
-- Null: none may.
alter table migrations add column needs text check (needs ~ '^\d{3}$');

-- Wrong passwords, counted for all programs on a library. Names and addresses stand in it as SHA-256 alone.
create table tries (
  key text collate "C" primary key check (key ~ '^[0-9a-f]{64}$'),
  count integer not null,
  until timestamptz not null
);
create index tries_by_end on tries (until);
