-- What people said about records at the desk. Only added: a word is taken back by a row that names it.
create table desk_words (
  id integer generated always as identity primary key,
  scope text not null check (scope in ('work', 'alike')),
  -- Of one work: the work, and the draft that the word follows into whatever work that belongs to.
  work text collate "C" references works,
  draft_key text collate "C",
  -- A field of the record, a type of relation, or what was looked at.
  field text collate "C" not null,
  -- What the field says in all works alike (catalogue/desk/alike.ts), or the other work of a relation.
  said text collate "C" not null default '',
  verdict text not null check (verdict in ('accepted', 'corrected', 'refused', 'taken-back')),
  value json not null,
  -- What the program had read then.
  was json not null,
  takes_back integer references desk_words,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  check ((scope = 'work') = (work is not null and draft_key is not null)),
  check ((verdict = 'taken-back') = (takes_back is not null))
);
create index desk_words_by_draft on desk_words (draft_key) where scope = 'work';
create index desk_words_alike on desk_words (field, said) where scope = 'alike';
create unique index desk_words_taken_back on desk_words (takes_back) where takes_back is not null;
create trigger only_added before update or delete on desk_words for each row execute function only_added();
create trigger only_added_all before truncate on desk_words for each statement execute function only_added();

-- Derived at every publication, and to be thrown away at will: what each work says so that others may say it too, and
-- what a person should be asked about it.
create table sayings (
  work text collate "C" not null references works,
  field text collate "C" not null,
  said text collate "C" not null,
  primary key (field, said, work)
);
create index sayings_by_work on sayings (work);

create table questions (
  work text collate "C" not null references works,
  kind text collate "C" not null,
  field text collate "C" not null,
  said text collate "C" not null,
  -- Questions of a field with the same one are answered together; empty where it stands alone.
  alike text collate "C" not null,
  doubt real not null,
  -- catalogue/desk/doubt.ts, with the piece of the first passage.
  question json not null,
  primary key (work, kind, field, said)
);
create index questions_by_doubt on questions (doubt desc, work, kind, field, said);
create index questions_by_kind on questions (kind, doubt desc, work, field, said);
create index questions_alike on questions (field, alike, doubt desc, work) where alike <> '';

-- Works that must be put together anew, and why: the word that is not carried out on them yet.
create table works_due (
  work text collate "C" primary key references works,
  reason text not null
);
-- Which words the newest edition holds: tells when that changes.
alter table works add column words_hash text collate "C" not null default '';
-- In which forms its files came, for lists.
alter table works add column formats text[] not null default '{}';
create index works_by_format on works using gin (formats);
-- A card is never parsed here: json functions refuse U+0000. Within JSON strings every quote has a backslash before it.
update works set formats = coalesce((
  select array_agg(distinct substring(card::text from '"format":"([a-z0-9-]+)"'))
  from pieces join restorations on restorations.id = pieces.restoration
  where pieces.work = works.id and card::text ~ '"format":"[a-z0-9-]+"'
), '{}');
-- An older library has no questions yet: its works are looked at once more, behind the pages.
insert into works_due select id, 'looked at for the desk' from works where merged_into is null;
