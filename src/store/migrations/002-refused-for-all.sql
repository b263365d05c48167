-- A person's word about a rule that holds in every work. The newest one about a rule holds.
create table decisions_for_all (
  id integer generated always as identity primary key,
  rule text collate "C" not null,
  verdict text not null check (verdict in ('refused', 'undecided')),
  decided_by text not null,
  decided_at timestamptz not null default now()
);
create trigger only_added before update or delete on decisions_for_all for each row execute function only_added();
create trigger only_added_all before truncate on decisions_for_all for each statement execute function only_added();

-- Why a draft must be restored anew: the word that is not carried out on it yet; null where nothing is left to do.
alter table pieces add column due text;
create index pieces_due on pieces (work) where due is not null;

-- What each rule did in the newest edition, for lists: {"quotes": [changes, sum of their confidences]}.
alter table works add column by_rule jsonb not null default '{}';
-- An edition's text is never parsed here: json functions refuse U+0000. Within JSON strings every quote has a backslash
-- before it, so the pattern finds the work's own counts and nothing that a story says. Until a work is put together
-- anew, its mean confidence stands for that of each rule.
update works set by_rule = coalesce((
  select jsonb_object_agg(rule.key, jsonb_build_array(rule.value::integer, rule.value::integer * works.confidence))
  from editions, json_each_text(substring(edition::text from '"changes":\{"count":[0-9]+,"byRule":(\{[^{}]*\})')::json) as rule
  where editions.work = works.id and editions.number = works.edition
), '{}');
