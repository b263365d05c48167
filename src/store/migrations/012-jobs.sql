-- Heaps that somebody asked to be taken in behind the pages (the queue itself is graphile-worker's, in its own schema). `progress` is
-- written over while it goes on; the rest says what was asked and what came of it.
create table takings (
  id integer generated always as identity primary key,
  -- The heap's absolute path.
  root text not null,
  source text not null check (source in ('command', 'page', 'inbox')),
  safe boolean not null default false,
  asked_by text not null,
  asked_at timestamptz not null default now(),
  -- The summary of the import, or why it cannot be done; both null while it waits or goes on.
  summary json,
  trouble text,
  ended_at timestamptz
);
-- How far jobs are that go on, by the key of their job. Thrown away with the job.
create table job_progress (
  job text collate "C" primary key,
  progress json not null
);
