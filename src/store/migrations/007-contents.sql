-- Pages that list the chapters of a story which lie in files beside them (intake/html/contents.ts). Read again from the page's
-- own bytes by a newer program; where the page lies is in found_files.
create table contents (
  sha256 text collate "C" primary key references files,
  contents json not null
);
