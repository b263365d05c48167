-- Which of the facts in a list the program only suggests: neither said by a file nor settled by a person. Names of columns.
alter table works add column suggested text[] not null default '{}';
update works set
  suggested = coalesce((
    select array_agg(field.key order by field.key)
    from json_each(editions.edition::json -> 'work' -> 'fields') as field
    where field.value ->> 'given' = 'false' and field.value -> 'decided' is null and field.key in (
      'title', 'authors', 'fandoms', 'relationships', 'characters', 'freeforms', 'rating', 'warnings', 'categories', 'language', 'summary', 'date'
    )
  ), '{}'),
  -- Until now a suggested rating said so in its own words.
  rating = regexp_replace(rating, ' \(suggested\)$', '')
from editions where editions.work = works.id and editions.number = works.edition;
