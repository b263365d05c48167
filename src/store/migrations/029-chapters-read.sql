-- Which chapters of a work somebody has read, and which came since: numbers from 0, in that edition.
create table chapters_read (
  account text collate "C" not null references accounts on delete cascade,
  work text collate "C" not null references works on delete cascade,
  edition integer not null,
  read integer[] not null,
  fresh integer[] not null,
  -- How many chapters that edition has: how many came since is known without reading it.
  chapters integer not null,
  primary key (account, work)
);
create index chapters_read_by_work on chapters_read (work);

-- How somebody likes to read: theme, typeface, size and so on, as the cookie of their browser has it.
create table reading_choices (
  account text collate "C" primary key references accounts on delete cascade,
  choices text not null
);
