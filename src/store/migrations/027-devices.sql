-- E-readers that speak for somebody: they know a name and a password, and no cookie.
create table devices (
  id integer generated always as identity primary key,
  account text collate "C" not null references accounts on delete cascade,
  -- As its owner calls it.
  name text not null,
  -- SHA-256 of its password.
  hash text collate "C" not null unique check (hash ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of the MD5 of its password: KOReader sends nothing else when it synchronises.
  sync_hash text collate "C" not null unique check (sync_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  used_at timestamptz
);
create index devices_by_account on devices (account);

-- Every book that was ever given out, by the name that KOReader makes from its bytes: a new edition keeps the place.
create table served_books (
  digest text collate "C" primary key check (digest ~ '^[0-9a-f]{32}$'),
  work text collate "C" not null references works on delete cascade,
  edition integer not null,
  served_at timestamptz not null default now()
);
create index served_books_by_work on served_books (work);

-- Where somebody reads, as their devices say it.
create table reading_places (
  account text collate "C" not null references accounts on delete cascade,
  -- What the device calls the book.
  document text collate "C" not null check (length(document) <= 200),
  -- Where it is a book of ours.
  work text collate "C" references works on delete cascade,
  edition integer,
  progress text not null check (length(progress) <= 4000),
  -- 0-1
  percentage double precision not null check (percentage >= 0 and percentage <= 1),
  device text not null check (length(device) <= 200),
  device_id text not null check (length(device_id) <= 200),
  said_at timestamptz not null,
  primary key (account, document)
);
create index reading_places_by_work on reading_places (account, work) where work is not null;
