-- The one way out of "only added": a work is erased for good, and the erasure is itself a row that is only added. What stays are
-- hashes and signatures, by which the same story is known again (catalogue/erased/signature.ts).
create table erasures (
  id integer generated always as identity primary key,
  -- Names this erasure in every copy and backup of the library.
  mark text collate "C" not null unique,
  -- Ids that lead nowhere any more: of the work, what was merged into it, and what else held its text.
  works text[] not null,
  -- SHA-256 of the files that are gone, and of the drafts as they were written.
  originals text[] not null,
  drafts text[] not null,
  letters text[] not null,
  -- Chosen runs of words of each draft, Base64.
  parts json not null,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  -- The transaction in which it was done: in no other does the trigger let anything go.
  transaction xid8 not null default pg_current_xact_id()
);

-- Files whose bytes are gone, or never came in, because they held an erased story. What else they held has its drafts still.
create table erased_originals (
  sha256 text collate "C" primary key,
  erasure integer not null references erasures
);

-- Erasures whose files and freed pages are not swept yet: a killed program's next start does it.
create table sweeps (
  erasure integer primary key references erasures
);

-- Rows go in the transaction of an erasure alone, and only while `erase_works` runs; nothing is ever changed, and no erasure goes.
create or replace function only_added() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name not in ('erasures', 'erased_originals')
    and current_setting('ficarium.erasing', true) = pg_current_xact_id()::text
    and exists (select from erasures where transaction = pg_current_xact_id()) then
    return old;
  end if;
  raise exception 'rows of % are only ever added, never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger only_added before update or delete on erasures for each row execute function only_added();
create trigger only_added_all before truncate on erasures for each statement execute function only_added();
create trigger only_added before update or delete on erased_originals for each row execute function only_added();
create trigger only_added_all before truncate on erased_originals for each statement execute function only_added();

-- Erases works with all that was merged into them. `speaks`: other files that speak of them; `entries`: their stories in dumps;
-- `names`: their titles. Refuses where an edition of another work reads from their drafts and is its newest: works are then
-- to be put together first.
create function erase_works(
  mark text, given text[], speaks text[], entries text[], names text[], letters text[], parts json, reason text, decided_by text, decided_at timestamptz
) returns integer language plpgsql as $$
#variable_conflict use_column
declare
  its_works text[];
  its_keys text[];
  its_drafts integer[];
  its_restorations integer[];
  its_files text[];
  -- Of those: what nothing else in the library rests on.
  alone text[];
  erasure integer;
begin
  select coalesce(array_agg(id), '{}') into its_works from works where id = any(given) or merged_into = any(given);
  select coalesce(array_agg(key), '{}') into its_keys from pieces where work = any(its_works);
  select coalesce(array_agg(id), '{}') into its_drafts from drafts where key = any(its_keys);
  select coalesce(array_agg(id), '{}') into its_restorations from restorations where draft = any(its_drafts);
  select coalesce(array_agg(distinct sha256), '{}') into its_files from (
    select sha256 from drafts where id = any(its_drafts) union select unnest(speaks)
  ) as held;
  insert into erasures (mark, works, originals, drafts, letters, parts, reason, decided_by, decided_at)
    select mark, its_works, its_files, coalesce(array_agg(distinct hash), '{}'),
      -- As an older program had them, too.
      array(select unnest(letters) union select pieces.letters from pieces where key = any(its_keys) and pieces.letters <> ''),
      parts, reason, decided_by, decided_at
    from drafts where drafts.id = any(its_drafts)
    returning id into erasure;
  insert into erased_originals select unnest(its_files), erasure on conflict do nothing;
  insert into sweeps values (erasure);
  perform set_config('ficarium.erasing', pg_current_xact_id()::text, true);

  create temporary table gone_editions on commit drop as
    select work, number from editions where work = any(its_works)
    union select work, number from edition_parts where restoration = any(its_restorations);
  if exists (select from works join gone_editions on work = id and number = edition where id <> all(its_works)) then
    raise exception 'works are not put together' using errcode = 'object_not_in_prerequisite_state';
  end if;
  delete from edition_parts as part using gone_editions as gone where part.work = gone.work and part.number = gone.number;
  delete from editions as edition using gone_editions as gone where edition.work = gone.work and edition.number = gone.number;
  drop table gone_editions;
  delete from chapters where work = any(its_works);

  delete from decisions where work = any(its_works) or draft_key = any(its_keys);
  delete from standings where work = any(its_works);
  create temporary table gone_words on commit drop as
    select id from desk_words as word
    where work = any(its_works) or draft_key = any(its_keys) or said = any(its_works)
      or (scope = 'files' and exists (select from unnest(its_keys) as key where position('"' || key || '"' in value::text) > 0))
      or (scope = 'alike'
        and exists (select from sayings where sayings.field = word.field and sayings.said = word.said and work = any(its_works))
        and not exists (select from sayings where sayings.field = word.field and sayings.said = word.said and work <> all(its_works)));
  delete from desk_words where id in (select id from gone_words) or takes_back in (select id from gone_words);
  drop table gone_words;
  delete from put_off where draft_key = any(its_keys);
  delete from sayings where work = any(its_works);
  delete from questions where work = any(its_works) or said = any(its_works)
    or exists (select from unnest(its_works || its_keys) as name where position('"' || name || '"' in question::text) > 0);
  delete from works_due where work = any(its_works);

  delete from pieces where key = any(its_keys);
  update works set related = (select coalesce(array_agg(id), '{}') from unnest(related) as id where id <> all(its_works))
    where related && its_works;
  delete from works where id = any(its_works);
  delete from restorations where id = any(its_restorations);
  delete from drafts where id = any(its_drafts);

  delete from archive_stories where key = any(entries);
  delete from archive_rows where sha256 = any(its_files) and exists (
    select from unnest(names) as name
    where position(to_json(name)::text in row::text) > 0 or (length(name) >= 12 and position(trim('"' from to_json(name)::text) in row::text) > 0)
  );
  select coalesce(array_agg(sha256), '{}') into alone from unnest(its_files) as sha256
    where not exists (select from pieces where pieces.sha256 = sha256.sha256)
      and not exists (select from drafts where drafts.sha256 = sha256.sha256)
      and not exists (select from archive_stories where archive_stories.sha256 = sha256.sha256)
      and not exists (select from work_lists where work_lists.sha256 = sha256.sha256);
  delete from archives where sha256 = any(alone);
  delete from contents where sha256 = any(alone);
  delete from found_files where sha256 = any(alone);
  delete from earlier_files where sha256 = any(alone);
  delete from files where sha256 = any(alone);
  update state set grouping_due = true;
  perform set_config('ficarium.erasing', '', true);
  return erasure;
end $$;
