-- What belongs to an account and stands beside whatever it asks: gone with it.

-- Tags that somebody never wants to see, as they say them: what they mean is looked up when something is asked.
create table never_shown (
  id integer generated always as identity primary key,
  account text collate "C" not null references accounts on delete cascade,
  -- Null: of any type.
  type text collate "C",
  name text not null,
  key text collate "C" not null,
  unique nulls not distinct (account, type, key)
);

-- Works that somebody has read, and works that they do not want to be shown.
create table marks (
  account text collate "C" not null references accounts on delete cascade,
  work text collate "C" not null references works on delete cascade,
  mark text collate "C" not null check (mark in ('read', 'hidden')),
  at timestamptz not null default now(),
  primary key (account, mark, work)
);
create index marks_by_work on marks (work);

-- Searches that somebody comes back to.
create table saved_filters (
  id integer generated always as identity primary key,
  account text collate "C" not null references accounts on delete cascade,
  name text not null,
  key text collate "C" not null,
  -- As it was asked, an address (finding/query/parameters.ts): what is said of days moves on with them.
  asked text not null,
  -- What was read of it then, as the search box takes it.
  query text not null,
  made_at timestamptz not null default now(),
  unique (account, key)
);

-- Keys by which programs ask as an account. The key itself is with whoever made it alone.
create table api_keys (
  id integer generated always as identity primary key,
  account text collate "C" not null references accounts on delete cascade,
  name text not null,
  -- SHA-256 of the key.
  hash text collate "C" not null unique check (hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  used_at timestamptz
);
create index api_keys_by_account on api_keys (account);
