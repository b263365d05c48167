-- What others speak of files by, so that those are found whom a list of works or a dump means without reading all of either:
-- names of the place where a file lies, and what the stories of dumps claim (text/called.ts; store/called.ts says how they are kept).
alter table found_files add column called text[] collate "C" not null default '{}';
create index found_files_by_called on found_files using gin (called) with (fastupdate = off);
alter table archive_stories add column claims text[] collate "C" not null default '{}';
-- How many chapters it has, and of how many of them no text was here when works were last put together.
alter table archive_stories add column chapters integer not null default 0;
alter table archive_stories add column missing integer;
create index archive_stories_by_claim on archive_stories using gin (claims) with (fastupdate = off);

-- Hash of a draft's title where its file names no writer: a list of works may.
alter table signatures add column unsigned integer;
create index signatures_unsigned on signatures (unsigned) where unsigned is not null;

-- A page that lists, or a story of a dump: `key` is then that of its file, or of the story.
alter table regroup add column contents text;
alter table regroup add column list text;
-- Of a story of a dump, what it claimed before.
alter table regroup add column claims text[];

-- What is erased is not written down again: drafts that are called so are noted themselves.
create function is_erasing() returns boolean language sql stable as $$
  select coalesce(current_setting('ficarium.erasing', true), '') <> ''
$$;
create function regroup_called(called text[]) returns void language sql as $$
  insert into regroup (key)
    select distinct key from pieces where sha256 in (
      select unnest(files) from unnest($1) as its (called) cross join lateral (
        -- More are a crowd, of which nobody is meant alone.
        select array_agg(sha256) as files from (
          select sha256 from found_files where found_files.called @> array[its.called] limit 66
        ) as alike
      ) as others where cardinality(files) <= 65
    ) or key in (select substr(its.called, 7) from unnest($1) as its (called) where its.called like 'draft:%')
$$;

-- As before, and whoever is called like a file of it, where lists or dumps may mean that one now instead.
create or replace function regroup_erased() returns trigger language plpgsql as $$
begin
  insert into regroup (key, ties, names, signs) select key, ties, names, signs from signatures where key = old.key;
  insert into regroup (key)
    select pieces.key from works join pieces on pieces.work = works.id
    where old.work is not null and (works.related && array[old.work] or works.id = any((select related from works where id = old.work)::text[]));
  if exists (select from work_lists) or exists (select from archives) then
    perform regroup_called(array(select distinct unnest(called) from found_files where sha256 = old.sha256));
  end if;
  return old;
end $$;

-- Whatever lists or tells otherwise than before is noted with what it said.
create function regroup_contents() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.contents::text = new.contents::text then return null; end if;
  insert into regroup (key, contents) values (
    case tg_op when 'INSERT' then new.sha256 else old.sha256 end,
    case when tg_op <> 'INSERT' and not is_erasing() then old.contents::text end
  );
  update state set grouping_due = true where not grouping_due;
  return null;
end $$;
create trigger regroup_contents after insert or update or delete on contents for each row execute function regroup_contents();

create function regroup_lists() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.list::text = new.list::text then return null; end if;
  insert into regroup (key, list) values (
    case tg_op when 'INSERT' then new.sha256 else old.sha256 end,
    case when tg_op <> 'INSERT' and not is_erasing() then old.list::text end
  );
  update state set grouping_due = true where not grouping_due;
  return null;
end $$;
create trigger regroup_lists after insert or update or delete on work_lists for each row execute function regroup_lists();

create function regroup_told() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.entry::text = new.entry::text then return null; end if;
  insert into regroup (key, claims) values (
    case tg_op when 'INSERT' then new.key else old.key end,
    case when tg_op <> 'INSERT' and not is_erasing() then old.claims else '{}' end
  );
  if tg_op = 'DELETE' and is_erasing() then perform regroup_called(old.claims); end if;
  update state set grouping_due = true where not grouping_due;
  return null;
end $$;
create trigger regroup_told after insert or update of entry or delete on archive_stories for each row execute function regroup_told();
