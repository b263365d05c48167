-- What is known besides a draft's text whenever it is restored: how its writer begins paragraphs, read off other stories, and what a
-- second reader made of it. Derived.
create table beside (
  key text collate "C" primary key references pieces on delete cascade,
  known text not null,
  -- The second reader that looked at it last, whether or not there was anything to read.
  read_by text collate "C"
);
