-- By what a draft was held against others when works were last put together: enough to find again, without reading all of them,
-- whom what is new may concern (grouping/ties.ts). Derived: thrown away, it is written again when all is put together anew.
create table signatures (
  key text collate "C" primary key references pieces on delete cascade,
  -- Filled bins of the sketch, each with its number hashed in.
  bins integer[] not null,
  words integer not null,
  -- Hashes of what makes drafts one work, whatever they are called: letters, story, path, links to it.
  ties integer[] not null,
  -- Hashes of what it may be called as a part, with its writer; of its writer and address, and of both.
  names integer[] not null,
  signs integer[] not null,
  -- It is a part of a work, or may be by its title.
  numbered boolean not null,
  -- Who signed with which address: names with one address can be one writer's.
  writer text,
  address text,
  lesson json
);
create index signatures_by_bin on signatures using gin (bins);
create index signatures_by_tie on signatures using gin (ties);
create index signatures_by_name on signatures using gin (names);
create index signatures_by_sign on signatures using gin (signs);
create index signatures_with_lesson on signatures (key) where lesson is not null;

-- Drafts that came in, changed or went since works were last put together.
create table regroup (
  number integer generated always as identity primary key,
  key text collate "C" not null,
  -- Of one that is gone: what tied it to others.
  ties integer[],
  names integer[],
  signs integer[]
);

-- By which rules works were put together; 0: all are to be put together anew.
alter table state add column grouped_by integer not null default 0;

-- What is left of an erased draft until works are put together: hashes of what tied it to others, and who is akin to its work.
create function regroup_erased() returns trigger language plpgsql as $$
begin
  insert into regroup (key, ties, names, signs) select key, ties, names, signs from signatures where key = old.key;
  insert into regroup (key)
    select pieces.key from works join pieces on pieces.work = works.id
    where old.work is not null and (works.related && array[old.work] or works.id = any((select related from works where id = old.work)::text[]));
  return old;
end $$;
create trigger regroup_erased before delete on pieces for each row execute function regroup_erased();
