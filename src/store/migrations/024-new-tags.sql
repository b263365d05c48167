-- New tags are news for indexes of finding, too: a search engine beside the program is fed by one process, and asked by others that know tags alone.
create trigger tags_anew_added after insert on tags
  referencing new table as changed for each statement execute function tags_anew();
