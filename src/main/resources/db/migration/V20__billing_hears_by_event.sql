-- Billing hears of what it has to change by the event of the order that says so; nothing ever read this.
drop table billing_change;
