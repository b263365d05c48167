-- Backups that were made, or could not be made. A restored library has those rows that were there when its own backup was made.
create table backups (
  id integer generated always as identity primary key,
  -- Absolute path of its file or snapshot.
  path text not null,
  began_at timestamptz not null,
  ended_at timestamptz not null default now(),
  -- Of the file or snapshot, without originals that lie beside it.
  bytes bigint,
  works integer,
  originals integer,
  -- Originals that were missing or damaged already.
  missing integer,
  -- Why it was not made (a sentence as JSON); null: it was.
  trouble text,
  -- When a restore of it was last tried, and what was found then; null: nothing amiss.
  tried_at timestamptz,
  try_trouble text
);
create index backups_by_end on backups (ended_at desc);
