-- An edition is its head; the text of its chapters is derived, a row each, for the newest edition of each work. Rows may be
-- dropped at any time: every edition can give its chapters again. `light-editions.ts` makes heads of the editions before.
create table chapters (
  work text collate "C" not null references works,
  -- SHA-256 of `blocks` as it stands.
  hash text collate "C" not null,
  blocks json not null,
  primary key (work, hash)
);
