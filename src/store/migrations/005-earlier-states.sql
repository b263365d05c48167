-- What a place in a heap held before: its bytes are others now, those it held stay.
create table earlier_files (
  heap integer not null references heaps,
  path_hash text collate "C" not null,
  sha256 text collate "C" not null references files,
  changed_at timestamptz not null default now(),
  primary key (heap, path_hash, sha256)
);
create index earlier_files_by_sha256 on earlier_files (sha256);
create trigger only_added before update or delete on earlier_files for each row execute function only_added();
create trigger only_added_all before truncate on earlier_files for each statement execute function only_added();

-- A draft that today's program no longer finds in its file: it reads the file otherwise.
alter table pieces add column stale boolean not null default false;
