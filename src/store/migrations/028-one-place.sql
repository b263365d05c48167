-- One place of a person in a work, whichever device moved last. What a device says in a book of ours stands beside the place that it is.
alter table places
  add column document text collate "C",
  add column progress text check (length(progress) <= 4000),
  -- 0-1, of the whole book
  add column percentage double precision check (percentage between 0 and 1),
  add column device text check (length(device) <= 200),
  add column device_id text check (length(device_id) <= 200),
  add constraint places_said check (num_nulls(document, progress, percentage, device, device_id) in (0, 5));

-- Places of before: the chapter that a pointer names, behind cover, title page and contents. Edition 0 is none, so that it is looked for.
insert into places (account, work, edition, chapter, block, print, letters, share, kept_at, document, progress, percentage, device, device_id)
select distinct on (account, coalesce(merged_into, works.id))
  account, coalesce(merged_into, works.id), 0,
  greatest(0, coalesce(substring(progress from '^/body/DocFragment\[(\d{1,6})\]')::integer, 4) - 4), 0, '', 0, 0,
  said_at, document, progress, percentage, device, device_id
from reading_places join works on works.id = reading_places.work
order by account, coalesce(merged_into, works.id), said_at desc
on conflict (account, work) do update set
  edition = excluded.edition, chapter = excluded.chapter, block = 0, print = '', letters = 0, share = 0, kept_at = excluded.kept_at,
  document = excluded.document, progress = excluded.progress, percentage = excluded.percentage, device = excluded.device,
  device_id = excluded.device_id
where places.kept_at < excluded.kept_at;
delete from reading_places where work is not null;
drop index reading_places_by_work;
alter table reading_places drop column work, drop column edition;

-- The form in which a book was given out, and how many pages it has where it has pages.
alter table served_books add column form text collate "C", add column pages integer check (pages > 0);
