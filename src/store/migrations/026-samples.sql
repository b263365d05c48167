-- What a sample of originals and editions was found to be, each night.
create table samples (
  at timestamptz primary key,
  originals integer not null,
  editions integer not null,
  -- Sentences as JSON.
  problems text[] not null
);
