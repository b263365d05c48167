-- Where somebody stopped reading a work. No word of the story stands in it: a print is made of its letters.
create table places (
  account text collate "C" not null references accounts on delete cascade,
  work text collate "C" not null references works on delete cascade,
  -- The edition that chapter and block count in, from 0.
  edition integer not null,
  chapter integer not null check (chapter >= 0),
  block integer not null check (block >= 0),
  -- catalogue/place.ts
  print text collate "C" not null,
  letters smallint not null,
  share real not null check (share between 0 and 1),
  kept_at timestamptz not null,
  primary key (account, work)
);
create index places_by_time on places (account, kept_at desc);
create index places_by_work on places (work);
