-- What a search asks is read of its address whenever it is asked: written down it would stay as it was on that day.
alter table saved_filters drop column query;
-- A tag that is merged later leads on to what it became: what is written down before the merge, and not what is written after it.
alter table never_shown add column made_at timestamptz not null default now();
create index tags_by_key on tags (key);
