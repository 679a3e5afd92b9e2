-- Searches go through what belongs to a partner or an account in the order of ids, a page at a time. The indexes they
-- read serve all that the narrower ones did.
create index account_of_partner_by_id on account (partner_id, id);
drop index account_of_partner;

create index service_of_account_by_id on service (account_id, id);
drop index service_of_account;

create index staff_by_id on person (id) where kind = 'staff';
