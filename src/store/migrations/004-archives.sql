-- What dumps of dead archives tell: of stories whose text lies in other files, and of the archive itself. All of it can be
-- read again from the dump's own bytes, which are kept; so these rows are replaced when a newer program reads a dump anew.
create table archives (
  sha256 text collate "C" not null references files,
  -- A dump can hold several archives.
  position integer not null,
  kind text not null,
  -- As the archive called itself.
  name text,
  -- What became of every row, table by table (intake/dumps/told.ts, Account).
  account json not null,
  warnings text[] not null,
  -- How much of what it tells of is in the library, since works were last put together (catalogue/told/found.ts, Found).
  found json,
  program text not null,
  read_at timestamptz not null default now(),
  primary key (sha256, position)
);

create table archive_stories (
  -- The dump's SHA-256, "!" and the story's id in it.
  key text collate "C" primary key,
  sha256 text collate "C" not null,
  position integer not null,
  -- The little that grouping needs of it, and all that is told of it.
  entry json not null,
  story json not null,
  foreign key (sha256, position) references archives on delete cascade
);
create index archive_stories_by_dump on archive_stories (sha256, position);

-- Members, series, categories, news: what belongs to no work. For the keeper alone: addresses stand in it.
create table archive_rows (
  sha256 text collate "C" not null,
  position integer not null,
  number integer not null,
  source text collate "C" not null,
  row json not null,
  primary key (sha256, position, number),
  foreign key (sha256, position) references archives on delete cascade
);
create index archive_rows_by_table on archive_rows (sha256, position, source, number);

-- Made of what its archive had not yet shown to its readers: it is out of sight, but nobody removed it, so its kin is not.
alter table works add column waiting boolean not null default false;
