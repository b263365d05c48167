-- Who somebody is. What people decided names an account by its id; rows from before accounts say 'keeper'.
create table accounts (
  id text collate "C" primary key check (id ~ '^a[0-9a-f]{16}$'),
  -- As the person writes it.
  name text not null,
  -- The same however it is written: no two people have names that look alike.
  name_key text collate "C" not null unique check (name_key <> ''),
  -- A PHC string: the way it was hashed, with its parameters and salt, stands in it.
  password text not null,
  made_at timestamptz not null default now()
);

-- What somebody may be here, who said so and who ended it. Granted again, it is another row.
create table account_roles (
  id integer generated always as identity primary key,
  account text collate "C" not null references accounts on delete cascade,
  role text not null check (role in ('member', 'keeper')),
  granted_by text not null,
  granted_at timestamptz not null default now(),
  taken_by text,
  taken_at timestamptz,
  check ((taken_by is null) = (taken_at is null))
);
create unique index account_roles_held on account_roles (account, role) where taken_at is null;

-- A browser that is signed in. The token itself is in its cookie alone.
create table sessions (
  -- SHA-256 of the token.
  hash text collate "C" primary key check (hash ~ '^[0-9a-f]{64}$'),
  account text collate "C" not null references accounts on delete cascade,
  began_at timestamptz not null,
  used_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_by_account on sessions (account);
create index sessions_by_end on sessions (expires_at);

-- Links that work once. The key itself is in the link alone.
create table one_time_keys (
  -- SHA-256 of the key.
  hash text collate "C" primary key check (hash ~ '^[0-9a-f]{64}$'),
  purpose text not null check (purpose in ('keeper')),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by text collate "C" references accounts on delete set null,
  check (used_by is null or used_at is not null)
);
