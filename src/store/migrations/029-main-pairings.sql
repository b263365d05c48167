-- Of a pairing: the story is not about it. `said` as surely as the pairing itself, `doubted` where the program holds it for the main one
-- (catalogue/pairings.ts). `tags/library.ts` says it of works that are there.
alter table work_tags add column background text collate "C" check (background in ('said', 'doubted'));
