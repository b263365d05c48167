-- What somebody marked in a work and wrote beside it. No word of the story stands in it: a print is made of its letters (text/place.ts).
create table notes (
  id integer generated always as identity primary key,
  account text collate "C" not null references accounts on delete cascade,
  work text collate "C" not null references works on delete cascade,
  -- The edition that chapter, block and letter count in, from 0.
  edition integer not null,
  chapter integer not null check (chapter >= 0),
  block integer not null check (block >= 0),
  letter integer not null check (letter >= 0),
  print text collate "C" not null,
  letters smallint not null,
  share real not null check (share between 0 and 1),
  -- So many letters of the story are marked; 0: the whole paragraph.
  length integer not null check (length >= 0),
  -- What they wrote; empty where they only marked it.
  words text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index notes_by_account on notes (account, work, id);
create index notes_by_work on notes (work);
