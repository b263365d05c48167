-- Beside: 033
-- What is counted of wrong passwords stands under a hash with a key of this library: of an address alone it could be guessed. The key is in no backup,
-- and another takes its place in each night in which nothing is counted.
create table tries_key (key text collate "C" not null);
insert into tries_key values (gen_random_uuid()::text || gen_random_uuid()::text);
