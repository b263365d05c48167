-- The works that a work is a revision or an excerpt of, so that those know of it too.
alter table works add column related text[] not null default '{}';
create index works_by_related on works using gin (related);
update works set related = coalesce((
  select array_agg(relation ->> 'work') from json_array_elements(plan -> 'relations') as relation
), '{}');
