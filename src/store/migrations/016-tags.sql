-- Tags have identity: one row for all works that carry it, however they spell it. Writers' names are tags of the type `author`.
create table tags (
  id integer generated always as identity primary key,
  -- As in catalogue/vocabulary.ts: fandom, relationship, character …
  type text collate "C" not null,
  -- text/name-key.ts; of one type no two share it.
  key text collate "C" not null,
  name text not null,
  unique (type, key),
  unique (id, type)
);

-- Which works carry a tag: always what the record of the newest edition says, written with it.
create table work_tags (
  work text collate "C" not null references works on delete cascade,
  tag integer not null,
  type text collate "C" not null,
  -- From 0, in the order of the record.
  position integer not null,
  -- As this work has it, where that is not the tag's name.
  written text,
  -- The file says it, a person said so at the desk, the program only suggests it.
  known text collate "C" not null check (known in ('file', 'person', 'program')),
  confidence real not null,
  primary key (work, type, position),
  foreign key (tag, type) references tags (id, type)
);
-- Lists and counts of a tag, and of all tags of a type, are read from these alone.
create index work_tags_said on work_tags (type, tag, work) where known <> 'program';
create index work_tags_suggested on work_tags (type, tag, work) where known = 'program';
create index work_tags_by_tag on work_tags (tag);

-- `tags/library.ts` fills them from the newest editions; these columns held the same without identity.
alter table works
  drop column authors,
  drop column fandoms,
  drop column relationships,
  drop column characters,
  drop column freeforms,
  drop column rating,
  drop column warnings,
  drop column categories;
-- What is left of it: of a tag its row says so.
update works set suggested = array(
  select name from unnest(suggested) as name where name in ('title', 'language', 'summary', 'date') order by name
);
