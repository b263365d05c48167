-- What people say of tags: which name a thing, which are other names of it, what is wider and what belongs to what.
alter table tags
  add column kind text collate "C" not null default 'unwrangled' check (kind in ('canonical', 'synonym', 'unwrangled')),
  add column synonym_of integer,
  -- text/likeness.ts, from the key: names that may mean one thing. Written with the row; `tags/likeness.ts` fills in what was there.
  add column likeness text collate "C" not null default '',
  add foreign key (synonym_of, type) references tags (id, type),
  add check ((kind = 'synonym') = (synonym_of is not null)),
  add check (synonym_of <> id);
create index tags_by_canonical on tags (synonym_of) where synonym_of is not null;
create index tags_by_likeness on tags (type, likeness);

create table tag_links (
  tag integer not null references tags on delete cascade,
  -- `under`: the other is the wider tag right above it, of its type. `in`: it belongs to the other, of another type.
  kind text collate "C" not null check (kind in ('under', 'in')),
  other integer not null references tags on delete cascade,
  primary key (tag, kind, other),
  check (tag <> other)
);
create index tag_links_by_other on tag_links (other, kind);

-- Who did what with tags, the newest last. Tags stand in it by their numbers alone: no name outlives its tag.
create table wranglings (
  id integer generated always as identity primary key,
  does text not null check (
    does in ('canonical', 'not-canonical', 'merge', 'unmerge', 'under', 'not-under', 'in', 'not-in', 'make', 'undo')
  ),
  -- What it was done with; null once that is gone.
  tag integer references tags on delete set null,
  other integer references tags on delete set null,
  -- What it changed of which tags (finding/tags/undo.ts).
  changes json not null,
  by text not null,
  at timestamptz not null default now(),
  undoes integer references wranglings,
  undone_by integer references wranglings
);
create index wranglings_by_tag on wranglings (tag);
create index wranglings_by_other on wranglings (other);

-- Tags that indexes of finding must look at again, as `search_changes` has works: a tag that wranglers change is no change of the works that carry it.
create table tag_changes (
  tag integer primary key,
  changed_by xid8 not null
);
create index tag_changes_by_age on tag_changes (changed_by);

create function tags_anew() returns trigger language plpgsql as $$
begin
  insert into tag_changes (tag, changed_by)
    select distinct id, pg_current_xact_id() from changed order by id
    on conflict (tag) do update set changed_by = excluded.changed_by where tag_changes.changed_by <> excluded.changed_by;
  return null;
end $$;
create trigger tags_anew_changed after update on tags
  referencing new table as changed for each statement execute function tags_anew();
create trigger tags_anew_gone after delete on tags
  referencing old table as changed for each statement execute function tags_anew();

create function tags_anew_linked() returns trigger language plpgsql as $$
begin
  insert into tag_changes (tag, changed_by)
    select distinct tag, pg_current_xact_id() from changed order by tag
    on conflict (tag) do update set changed_by = excluded.changed_by where tag_changes.changed_by <> excluded.changed_by;
  return null;
end $$;
create trigger tags_anew_laid after insert on tag_links
  referencing new table as changed for each statement execute function tags_anew_linked();
create trigger tags_anew_taken after delete on tag_links
  referencing old table as changed for each statement execute function tags_anew_linked();

alter table account_roles drop constraint account_roles_role_check,
  add constraint account_roles_role_check check (role in ('member', 'wrangler', 'keeper'));
