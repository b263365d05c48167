-- Lists of works which the reader saved (intake/non-story/works.ts): what they say names stories in the heap. Like `contents`
-- read again from the list's own bytes by a newer program.
create table work_lists (
  sha256 text collate "C" primary key references files,
  list json not null
);
-- What a file is that holds no story, where that is known.
alter table refusals add column what text;
