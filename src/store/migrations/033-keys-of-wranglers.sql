-- A link may make its opener a wrangler, too; who made it gave the role.
alter table one_time_keys add column made_by text;
alter table one_time_keys drop constraint one_time_keys_purpose_check;
alter table one_time_keys add constraint one_time_keys_purpose_check check (purpose in ('keeper', 'wrangler'));
