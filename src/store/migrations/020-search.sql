-- What the indexes of finding must look at again: one row a work, renewed by whatever changes something of it that can be found. Each
-- index reads on from where it was. They are derived: nothing here is needed to make one anew.
create table search_changes (
  work text collate "C" primary key,
  -- Who is told of a work that was changed by an older transaction than others that are seen already? See `search/read.ts`.
  changed_by xid8 not null
);
create index search_changes_by_age on search_changes (changed_by);

create function search_anew_works() returns trigger language plpgsql as $$
begin
  insert into search_changes (work, changed_by)
    select distinct id, pg_current_xact_id() from changed order by id
    on conflict (work) do update set changed_by = excluded.changed_by
    where search_changes.changed_by <> excluded.changed_by;
  return null;
end $$;
create trigger search_anew_added after insert on works
  referencing new table as changed for each statement execute function search_anew_works();
create trigger search_anew_changed after update on works
  referencing new table as changed for each statement execute function search_anew_works();
create trigger search_anew_gone after delete on works
  referencing old table as changed for each statement execute function search_anew_works();

create function search_anew_carriers() returns trigger language plpgsql as $$
begin
  insert into search_changes (work, changed_by)
    select distinct work, pg_current_xact_id() from changed order by work
    on conflict (work) do update set changed_by = excluded.changed_by
    where search_changes.changed_by <> excluded.changed_by;
  return null;
end $$;
create trigger search_anew_text after insert on chapters
  referencing new table as changed for each statement execute function search_anew_carriers();
create trigger search_anew_tagged after insert on work_tags
  referencing new table as changed for each statement execute function search_anew_carriers();
create trigger search_anew_untagged after delete on work_tags
  referencing old table as changed for each statement execute function search_anew_carriers();
