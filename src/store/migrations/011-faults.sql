-- A file over which the program made a mistake: looked at again by every import.
alter table found_files drop constraint found_files_outcome_check;
alter table found_files add constraint found_files_outcome_check check (outcome in ('taken-in', 'refused', 'fault'));
