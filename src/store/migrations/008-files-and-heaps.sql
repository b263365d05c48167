-- What people said about which files are one work stands with the other words of the desk: scope `files`, with the drafts by
-- their keys in `value` (catalogue/desk/files.ts); `draft_key` is the first of them. A word may also be that nobody can know.
alter table desk_words drop constraint desk_words_scope_check, drop constraint desk_words_verdict_check, drop constraint desk_words_check;
alter table desk_words
  add constraint desk_words_scope_check check (scope in ('work', 'alike', 'files')),
  add constraint desk_words_verdict_check check (verdict in ('accepted', 'corrected', 'refused', 'unknown', 'taken-back')),
  add constraint desk_words_check check ((scope = 'alike') = (work is null) and (scope = 'alike') = (draft_key is null));
create index desk_words_of_files on desk_words (id) where scope = 'files';

-- The last word about files that is carried out: works are put together anew for those behind it.
alter table state add column files_word integer not null default 0;

-- Questions that a person left for later, by the draft that they follow or by what is said in all works alike.
create table put_off (
  draft_key text collate "C" not null,
  kind text collate "C" not null,
  field text collate "C" not null,
  said text collate "C" not null,
  alike text collate "C" not null,
  put_off_by text not null,
  put_off_at timestamptz not null default now(),
  primary key (draft_key, kind, field, said, alike)
);
create index put_off_alike on put_off (field, alike) where alike <> '';
alter table questions add column later boolean not null default false;
create index questions_later on questions (doubt desc, work, kind, field, said) where later;

-- Casts and pairings are shown with their works, not asked about; other questions show how their story begins and ends.
delete from questions where kind = 'suggested' and field in ('characters', 'relationships');
insert into works_due select id, 'looked at for the desk' from works where merged_into is null on conflict do nothing;

-- A heap was taken out of the library as one act, or put back. Only added; the newest row about a heap holds.
create table heap_standings (
  id integer generated always as identity primary key,
  heap integer not null references heaps,
  taken_out boolean not null,
  decided_by text not null,
  decided_at timestamptz not null default now()
);
create index heap_standings_by_heap on heap_standings (heap, id desc);
create trigger only_added before update or delete on heap_standings for each row execute function only_added();
create trigger only_added_all before truncate on heap_standings for each statement execute function only_added();
-- The stories that come with the program.
alter table heaps add column samples boolean not null default false;
-- Every file of it lies in heaps that were taken out.
alter table works add column taken_out boolean not null default false;
