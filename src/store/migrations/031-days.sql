-- How the library stood, a row a day: written by a job each night, drawn for whoever looks after it.
create table days (
  day date primary key,
  at timestamptz not null,
  works integer not null,
  -- In bytes: originals, the database, and what is free on the disk of the data folder (null: nobody could say).
  originals bigint not null,
  database bigint not null,
  free bigint,
  -- When the last backup was made; null: none ever was.
  backed_up_at timestamptz,
  failed_jobs integer not null
);
-- How soon pages were answered, by day: every program that answers adds what it counted.
create table answers (
  day date not null,
  -- Milliseconds within which, and longer than the next less; -1: longer than all of them.
  within_ms integer not null,
  answers bigint not null,
  -- Of these, because the program or its database failed.
  failed bigint not null,
  primary key (day, within_ms)
);
