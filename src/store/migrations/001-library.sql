-- What came in, what was made of it, what people said about it. Rows that hold what a promise rests on (files, drafts,
-- restorations, editions, decisions) are only ever added; a trigger refuses every other touch.
-- Values of the pure rooms are `json`, not `jsonb`: jsonb cannot hold U+0000 or half of a surrogate pair, and story files can.

create function only_added() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added, never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

-- The bytes themselves lie in the files room, under their hash.
create table files (
  sha256 text collate "C" primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  first_seen timestamptz not null default now()
);

create table heaps (
  id integer generated always as identity primary key,
  root_hash text collate "C" not null unique,
  root text not null,
  first_taken_in timestamptz not null default now(),
  last_taken_in timestamptz not null default now()
);

-- What became of each place in a heap, as last seen. A path can be longer than an index entry may be: its hash is the key.
create table found_files (
  heap integer not null references heaps,
  path_hash text collate "C" not null,
  path text not null,
  -- null: its bytes could not be read, or were not worth reading (too large)
  sha256 text collate "C" references files,
  outcome text not null check (outcome in ('taken-in', 'refused')),
  -- The program that looked at it; a newer one looks again.
  program text not null,
  seen_at timestamptz not null default now(),
  primary key (heap, path_hash)
);
create index found_files_by_sha256 on found_files (sha256);

create table refusals (
  heap integer not null,
  path_hash text collate "C" not null,
  position integer not null,
  path text not null,
  code text not null,
  message text not null,
  primary key (heap, path_hash, position),
  foreign key (heap, path_hash) references found_files on delete cascade
);

-- A story-shaped thing as decoded from a file, before any mend.
create table drafts (
  id integer generated always as identity primary key,
  -- The file's SHA-256, with #n where the file holds several.
  key text collate "C" not null,
  sha256 text collate "C" not null references files,
  draft json not null,
  -- SHA-256 of `draft` as it stands.
  hash text collate "C" not null,
  made_at timestamptz not null default now(),
  unique (key, hash)
);

-- What was made of a draft: the ledger (replayed over the draft it gives the text), the record, the card.
create table restorations (
  id integer generated always as identity primary key,
  draft integer not null references drafts,
  ledger json not null,
  record json not null,
  card json not null,
  safe boolean not null,
  -- SHA-256 of the ledger, record and card as they stand.
  hash text collate "C" not null,
  program text not null,
  made_at timestamptz not null default now(),
  unique (draft, hash)
);

create table works (
  id text collate "C" primary key,
  added_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  -- Another work turned out to be this one too; its readers are led on.
  merged_into text collate "C" references works,
  hidden boolean not null default false,
  restricted boolean not null default false,
  -- Which drafts make it (catalogue/card.ts, Plan), and a hash that tells when that changes.
  plan json not null,
  plan_hash text collate "C" not null,
  edition integer not null,
  -- What a list shows, from the newest edition.
  title text,
  sort_title text collate "C" not null,
  authors text[] not null,
  sort_author text collate "C" not null,
  fandoms text[] not null,
  relationships text[] not null,
  characters text[] not null,
  freeforms text[] not null,
  rating text,
  warnings text[] not null,
  categories text[] not null,
  language text not null,
  summary text,
  words integer not null,
  chapters integer not null,
  date text collate "C",
  missing_parts integer[] not null,
  changes integer not null,
  confidence real not null,
  -- Title and people, folded (see fold.ts), a blank before each word.
  search text collate "C" not null
);
create index works_by_merged_into on works (merged_into) where merged_into is not null;
create index works_by_added on works (added_at desc, id) where merged_into is null;
create index works_by_title on works ((title is null), sort_title, id) where merged_into is null;
create index works_by_author on works ((sort_author = ''), sort_author, sort_title, id) where merged_into is null;
create index works_by_words on works (words desc, id) where merged_into is null;
create index works_by_date on works (date desc nulls last, id) where merged_into is null;
create index works_by_fandom on works using gin (fandoms);
create index works_by_authors on works using gin (authors);

-- What is current for each draft key: the one place in this part of the library that changes.
create table pieces (
  key text collate "C" primary key,
  sha256 text collate "C" not null references files,
  restoration integer not null references restorations,
  -- Hash of the story's letters alone: how a removed story is known again.
  letters text collate "C" not null,
  -- null until the works are put together.
  work text collate "C" references works
);
create index pieces_by_work on pieces (work);
create index pieces_by_sha256 on pieces (sha256);
create index pieces_by_letters on pieces (letters);

create table editions (
  work text collate "C" not null references works,
  number integer not null check (number > 0),
  made_at timestamptz not null default now(),
  reason text not null,
  words integer not null,
  changes integer not null,
  edition json not null,
  -- SHA-256 of `edition` as it stands.
  hash text collate "C" not null,
  primary key (work, number)
);

create table edition_parts (
  work text collate "C" not null,
  number integer not null,
  position integer not null,
  key text collate "C" not null,
  restoration integer not null references restorations,
  primary key (work, number, position),
  foreign key (work, number) references editions
);
create index edition_parts_by_restoration on edition_parts (restoration);

-- A person's word about a change (`key`) or about all changes of a rule in a work (`rule`). The newest one holds.
create table decisions (
  id integer generated always as identity primary key,
  work text collate "C" not null references works,
  draft_key text collate "C" not null,
  kind text not null check (kind in ('key', 'rule')),
  target text collate "C" not null,
  verdict text not null check (verdict in ('refused', 'accepted', 'undecided')),
  decided_by text not null,
  decided_at timestamptz not null default now()
);
create index decisions_by_work on decisions (work);
create index decisions_by_draft on decisions (draft_key);

-- A work was taken out of sight, or put back.
create table standings (
  id integer generated always as identity primary key,
  work text collate "C" not null references works,
  hidden boolean not null,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null default now()
);

-- One row. `grouping_due`: stories came in that are not yet put together into works.
create table state (
  one boolean primary key default true check (one),
  grouping_due boolean not null default false
);
insert into state default values;

do $$
declare
  name text;
begin
  foreach name in array array['files', 'drafts', 'restorations', 'editions', 'edition_parts', 'decisions', 'standings'] loop
    execute format('create trigger only_added before update or delete on %I for each row execute function only_added()', name);
    execute format('create trigger only_added_all before truncate on %I for each statement execute function only_added()', name);
  end loop;
end $$;

-- Makes the search over titles and people fast; without the extension it is the same search, slower.
do $$
begin
  create extension if not exists pg_trgm;
  create index works_by_search on works using gin (search gin_trgm_ops);
exception when others then
  raise notice 'pg_trgm is not available: %', sqlerrm;
end $$;
