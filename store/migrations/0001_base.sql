-- The ledger of a desk. Three kinds of tables, never mixed:
--   given   what came in and what was decided. Append-only; a trigger refuses UPDATE and DELETE.
--   made    what Parley worked out from it (readings, records, memberships). Can be made again.
--   state   where a source, an item or a story stands now. The only rows that change.

create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

create schema if not exists parley;

create function parley.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only: add a row that corrects or undoes, do not change one', tg_table_name
    using errcode = 'restrict_violation';
end $$;

-- Names are compared in plain lower-case letters; full text looks past accents and word endings. Where the two
-- extensions live differs between installations, so their schemas are looked up.
do $$
declare
  accents text := (select extnamespace::regnamespace::text from pg_extension where extname = 'unaccent');
  trigrams text := (select extnamespace::regnamespace::text from pg_extension where extname = 'pg_trgm');
begin
  -- unaccent is only "stable"; an index wants "immutable". The dictionary is named, so it is.
  execute format(
    'create function parley.fold(text) returns text language sql immutable parallel safe strict as '
    '$f$ select lower(%1$s.unaccent(''%1$s.unaccent''::regdictionary, $1)) $f$', accents);
  -- How much of the first stands in the second, 0 to 1.
  execute format(
    'create function parley.likeness(text, text) returns real language sql immutable parallel safe strict as '
    '$f$ select %1$s.word_similarity($1, $2) $f$', trigrams);
  create text search configuration parley.english (copy = pg_catalog.english);
  -- A filtering dictionary: offsets of the words stay those of the text, which snippets need.
  execute format(
    'alter text search configuration parley.english alter mapping for hword, hword_part, word with %s.unaccent, english_stem',
    accents);
end $$;

-- state: where reports come from ---------------------------------------------------------------------------------

create table parley.source (
  id            text primary key,
  kind          text not null check (kind in ('feed', 'sitemap', 'page', 'folder', 'given')),
  -- The address of a feed, sitemap or page; the path of a folder; 'given' for what people paste or upload.
  address       text not null unique,
  title         text,
  -- A statement page or feed of a party itself ("official") vouches for what it says, not for what it reports.
  official      boolean not null default false,
  paused        boolean not null default false,
  added_at      timestamptz not null,
  -- Conditional requests.
  etag          text,
  last_modified text,
  -- Health.
  next_check_at timestamptz,
  checked_at    timestamptz,
  succeeded_at  timestamptz,
  failed_at     timestamptz,
  failure       jsonb,
  failures      integer not null default 0,
  items         bigint not null default 0,
  -- Median seconds between publication and arrival over the last hundred items.
  delay_s       double precision
);
create index source_due on parley.source (next_check_at) where not paused;

-- One address that a source named. Unique, so that a feed read twice fetches nothing twice.
create table parley.item (
  id         bigint generated always as identity primary key,
  source_id  text not null references parley.source,
  address    text not null unique,
  title      text,
  -- As the feed says; the page may say better.
  published  text,
  -- What the source said of the last change (a date, or time and size of a file): another value is fetched again.
  updated    text,
  seen_at    timestamptz not null,
  state      text not null default 'waiting' check (state in ('waiting', 'fetched', 'skipped', 'failed')),
  tries      integer not null default 0,
  notice     jsonb,
  changed_at timestamptz not null
);
create index item_state on parley.item (state, id);
create index item_source on parley.item (source_id, id desc);

-- given: bytes and reports ---------------------------------------------------------------------------------------

-- The bytes as they came, so that a better extraction can be run again and a stranger can check.
create table parley.original (
  sha256     text primary key,
  media_type text not null,
  address    text,
  received_at timestamptz not null,
  -- gzip of the body.
  body       bytea not null,
  size       integer not null
);

-- What has one canonical address; its versions are reports.
create table parley.article (
  id        text primary key,
  canonical text unique
);

create table parley.report (
  -- The engine's id: words and who published them.
  id          text primary key,
  article_id  text not null references parley.article,
  version     integer not null check (version >= 1),
  source_id   text not null references parley.source,
  item_id     bigint references parley.item,
  original    text references parley.original,
  received_at timestamptz not null,
  outlet      text,
  title       text,
  url         text,
  -- ISO 8601 as the engine keeps it; `published_at` is the start of that day or minute in UTC, for order.
  published   text,
  published_at timestamptz,
  language    text not null,
  sha256      text not null,
  -- The engine's Report, whole.
  body        jsonb not null,
  notices     jsonb not null default '[]',
  words       tsvector generated always as (
    -- A tsvector holds 1 MB; 150,000 characters stay below that in every script.
    setweight(to_tsvector('parley.english', left(coalesce(title, ''), 1000)), 'A') ||
    to_tsvector('parley.english', left(body ->> 'text', 150000))
  ) stored,
  unique (article_id, version)
);
create index report_words on parley.report using gin (words);
create index report_received on parley.report (received_at desc, id);
create index report_sha256 on parley.report (sha256);
-- For the median delay of a source.
create index report_source on parley.report (source_id, received_at desc);

-- made: readings -------------------------------------------------------------------------------------------------

create table parley.reading (
  report_id text not null references parley.report,
  -- Model and world facts it was read with: another pair is another reading.
  model     text not null,
  world     text not null,
  made_at   timestamptz not null,
  -- gzip of the engine's Reading as JSON.
  body      bytea not null,
  -- What the report is about, for finding its story: the engine's StoryProfile.
  profile   jsonb not null,
  primary key (report_id, model, world)
);

-- stories --------------------------------------------------------------------------------------------------------

-- state
create table parley.story (
  id          text primary key,
  title       text not null,
  state       text not null default 'open' check (state in ('open', 'dormant', 'merged')),
  -- Deferrable for imports, where a story may come before the one it was merged into.
  merged_into text references parley.story deferrable,
  shard       integer not null,
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  reports     integer not null default 0,
  -- `wanted` is raised with every change of membership or edit; `revision` is the `wanted` that the latest record
  -- was made for, 0 for none yet. So a record is due where revision < wanted, and revisions have gaps.
  revision    integer not null default 0,
  wanted      integer not null default 0,
  -- The engine's StorySketch: the sum of its reports' profiles. Can be made again from them.
  sketch      jsonb not null,
  -- Terms by which candidates are found; see engine/src/stories.
  terms       text[] not null default '{}',
  -- The latest publication or arrival of its reports.
  latest_at   timestamptz not null
);
create index story_terms on parley.story using gin (terms) where state <> 'merged';
create index story_latest on parley.story (latest_at desc) where state <> 'merged';

-- state: where each report stands now; the history is story_event.
create table parley.membership (
  report_id text primary key references parley.report,
  story_id  text not null references parley.story,
  since     timestamptz not null
);
create index membership_story on parley.membership (story_id);

-- state: reports whose story is not clear yet. Decided again at `until`, or when a story of `near` changes.
create table parley.waiting (
  report_id text primary key references parley.report,
  since     timestamptz not null,
  until     timestamptz not null,
  near      text[] not null default '{}',
  why       jsonb not null
);

-- given: every decision about which report belongs where, by Parley or by a person, with reasons.
create table parley.story_event (
  id        bigint generated always as identity primary key,
  story_id  text not null references parley.story,
  at        timestamptz not null,
  kind      text not null check (kind in ('started', 'joined', 'left', 'merged', 'split', 'renamed', 'slept', 'woke')),
  report_id text references parley.report,
  other_id  text references parley.story,
  -- 'parley', or the account of a person.
  who       text not null,
  why       jsonb not null,
  undoes    bigint unique references parley.story_event
);
create index story_event_story on parley.story_event (story_id, id);
create index story_event_other on parley.story_event (other_id, id) where other_id is not null;

-- made, and kept: each record that was ever shown.
create table parley.record (
  story_id text not null references parley.story,
  revision integer not null check (revision >= 1),
  made_at  timestamptz not null,
  as_of    text,
  reports  integer not null,
  sha256   text not null,
  -- gzip of the StoryRecord as JSON.
  body     bytea not null,
  -- Headline and counts for lists: see store/src/records.
  summary  jsonb not null,
  primary key (story_id, revision)
);

-- given to search and to feeds: statements and links as records first held them.
create table parley.statement (
  story_id  text not null references parley.story,
  id        text not null,
  report_id text not null references parley.report,
  revision  integer not null,
  body      jsonb not null,
  words     tsvector not null generated always as (
    to_tsvector('parley.english', left(body ->> 'text', 20000))
  ) stored,
  primary key (story_id, id)
);
create index statement_words on parley.statement using gin (words);

create table parley.link (
  story_id text not null references parley.story,
  id       text not null,
  revision integer not null,
  -- A link that a later record no longer makes is withdrawn, never deleted.
  state    text not null check (state in ('made', 'withdrawn')),
  kind     text not null,
  body     jsonb not null,
  primary key (story_id, id, revision)
);

-- given: what people decided. Overlays on the record, each undoable by another row.
create table parley.edit (
  id          bigint generated always as identity primary key,
  story_id    text not null references parley.story,
  target_kind text not null check (target_kind in ('statement', 'claim', 'link', 'move', 'actor', 'story', 'report', 'question')),
  target_id   text not null,
  action      text not null check (action in ('accept', 'correct', 'reject', 'merge', 'split', 'note', 'undo')),
  payload     jsonb not null default '{}',
  who         text not null,
  why         text,
  at          timestamptz not null,
  undoes      bigint unique references parley.edit
);
create index edit_story on parley.edit (story_id, id);

-- given: what happened, for live views. A reader follows by (xid, id): ids alone may commit out of order, so a
-- reader takes only rows whose transaction lies below pg_snapshot_xmin(pg_current_snapshot()).
create table parley.event (
  id        bigint generated always as identity primary key,
  xid       xid8 not null default pg_current_xact_id(),
  at        timestamptz not null,
  kind      text not null,
  story_id  text,
  report_id text,
  source_id text,
  body      jsonb not null default '{}'
);
create index event_order on parley.event (xid, id);
create index event_story on parley.event (story_id, xid, id);

create function parley.tell() returns trigger language plpgsql as $$
begin
  perform pg_notify('parley_event', '');
  return null;
end $$;
-- One wake-up a statement, however many rows it added.
create trigger event_told after insert on parley.event for each statement execute function parley.tell();

-- Settings of the desk: contact for the user agent, private addresses allowed, …
create table parley.setting (
  key   text primary key,
  value jsonb not null
);

-- append-only ----------------------------------------------------------------------------------------------------

do $$
declare t text;
begin
  foreach t in array array['original', 'article', 'report', 'story_event', 'record', 'statement', 'link', 'edit', 'event'] loop
    execute format(
      'create trigger %I before update or delete on parley.%I for each statement execute function parley.refuse_change()',
      t || '_append_only', t);
    execute format(
      'create trigger %I before truncate on parley.%I for each statement execute function parley.refuse_change()',
      t || '_not_emptied', t);
  end loop;
end $$;
