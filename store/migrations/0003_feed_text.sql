-- The text that a feed itself carries of an item, as HTML: used when the page cannot be read, and let go of when the
-- item is settled.
alter table parley.item add column content text;
