CREATE OR REPLACE FUNCTION parley.fold(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $function$;

CREATE OR REPLACE FUNCTION parley.likeness(text, text)
 RETURNS real
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select public.word_similarity($1, $2) $function$;

CREATE OR REPLACE FUNCTION parley.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'table % is append-only: add a row that corrects or undoes, do not change one', tg_table_name
    using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION parley.tell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('parley_event', '');
  return null;
end $function$;

-- text search configuration parley.english: asciihword = english_stem; asciiword = english_stem; email = simple; file = simple; float = simple; host = simple; hword = unaccent, english_stem; hword_asciipart = english_stem; hword_numpart = simple; hword_part = unaccent, english_stem; int = simple; numhword = simple; numword = simple; sfloat = simple; uint = simple; url = simple; url_path = simple; version = simple; word = unaccent, english_stem

create table parley.account (
  id text not null,
  name text not null,
  role text not null,
  password text not null,
  created_at timestamp with time zone not null,
  disabled boolean not null default false,
  constraint account_name_key UNIQUE (name),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_name_check CHECK (((name = lower(name)) AND (name <> ''::text))),
  constraint account_role_check CHECK ((role = ANY (ARRAY['reader'::text, 'analyst'::text, 'admin'::text])))
);

create table parley.alert (
  id text not null,
  who text not null,
  title text not null,
  story_id text,
  question jsonb not null,
  webhook text,
  secret text,
  created_at timestamp with time zone not null,
  paused boolean not null default false,
  seen_xid xid8,
  seen_id bigint,
  failure jsonb,
  constraint alert_pkey PRIMARY KEY (id),
  constraint alert_story_id_fkey FOREIGN KEY (story_id) REFERENCES parley.story(id)
);

create table parley.api_token (
  id text not null,
  account_id text not null,
  name text not null,
  secret text not null,
  scope text not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_token_secret_key UNIQUE (secret),
  constraint api_token_pkey PRIMARY KEY (id),
  constraint api_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES parley.account(id) ON DELETE CASCADE,
  constraint api_token_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'write'::text])))
);

create table parley.article (
  id text not null,
  canonical text,
  constraint article_canonical_key UNIQUE (canonical),
  constraint article_pkey PRIMARY KEY (id)
);
CREATE TRIGGER article_append_only BEFORE DELETE OR UPDATE ON parley.article FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();
CREATE TRIGGER article_not_emptied BEFORE TRUNCATE ON parley.article FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();

create table parley.audit (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  who text not null,
  action text not null,
  target text,
  address text,
  body jsonb not null default '{}'::jsonb,
  constraint audit_pkey PRIMARY KEY (id)
);
CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON parley.audit FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();
CREATE TRIGGER audit_not_emptied BEFORE TRUNCATE ON parley.audit FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();

create table parley.edit (
  id bigint not null generated always as identity,
  story_id text not null,
  target_kind text not null,
  target_id text not null,
  action text not null,
  payload jsonb not null default '{}'::jsonb,
  who text not null,
  why text,
  at timestamp with time zone not null,
  undoes bigint,
  constraint edit_undoes_key UNIQUE (undoes),
  constraint edit_pkey PRIMARY KEY (id),
  constraint edit_story_id_fkey FOREIGN KEY (story_id) REFERENCES parley.story(id),
  constraint edit_undoes_fkey FOREIGN KEY (undoes) REFERENCES parley.edit(id),
  constraint edit_action_check CHECK ((action = ANY (ARRAY['accept'::text, 'correct'::text, 'reject'::text, 'merge'::text, 'split'::text, 'note'::text, 'undo'::text]))),
  constraint edit_target_kind_check CHECK ((target_kind = ANY (ARRAY['statement'::text, 'claim'::text, 'link'::text, 'move'::text, 'actor'::text, 'story'::text, 'report'::text, 'question'::text])))
);
CREATE INDEX edit_story ON parley.edit USING btree (story_id, id);
CREATE TRIGGER edit_append_only BEFORE DELETE OR UPDATE ON parley.edit FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();
CREATE TRIGGER edit_not_emptied BEFORE TRUNCATE ON parley.edit FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();

create table parley.event (
  id bigint not null generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null,
  kind text not null,
  story_id text,
  report_id text,
  source_id text,
  body jsonb not null default '{}'::jsonb,
  constraint event_pkey PRIMARY KEY (id)
);
CREATE INDEX event_order ON parley.event USING btree (xid, id);
CREATE INDEX event_story ON parley.event USING btree (story_id, xid, id);
CREATE TRIGGER event_append_only BEFORE DELETE OR UPDATE ON parley.event FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();
CREATE TRIGGER event_not_emptied BEFORE TRUNCATE ON parley.event FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();
CREATE TRIGGER event_told AFTER INSERT ON parley.event FOR EACH STATEMENT EXECUTE FUNCTION parley.tell();

create table parley.item (
  id bigint not null generated always as identity,
  source_id text not null,
  address text not null,
  title text,
  published text,
  updated text,
  seen_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  tries integer not null default 0,
  notice jsonb,
  changed_at timestamp with time zone not null,
  content text,
  constraint item_address_key UNIQUE (address),
  constraint item_pkey PRIMARY KEY (id),
  constraint item_source_id_fkey FOREIGN KEY (source_id) REFERENCES parley.source(id),
  constraint item_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'fetched'::text, 'skipped'::text, 'failed'::text])))
);
CREATE INDEX item_source ON parley.item USING btree (source_id, id DESC);
CREATE INDEX item_state ON parley.item USING btree (state, id);

create table parley.link (
  story_id text not null,
  id text not null,
  revision integer not null,
  state text not null,
  kind text not null,
  body jsonb not null,
  constraint link_pkey PRIMARY KEY (story_id, id, revision),
  constraint link_story_id_fkey FOREIGN KEY (story_id) REFERENCES parley.story(id),
  constraint link_state_check CHECK ((state = ANY (ARRAY['made'::text, 'withdrawn'::text])))
);
CREATE TRIGGER link_append_only BEFORE DELETE OR UPDATE ON parley.link FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();
CREATE TRIGGER link_not_emptied BEFORE TRUNCATE ON parley.link FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();

create table parley.membership (
  report_id text not null,
  story_id text not null,
  since timestamp with time zone not null,
  constraint membership_pkey PRIMARY KEY (report_id),
  constraint membership_report_id_fkey FOREIGN KEY (report_id) REFERENCES parley.report(id),
  constraint membership_story_id_fkey FOREIGN KEY (story_id) REFERENCES parley.story(id)
);
CREATE INDEX membership_story ON parley.membership USING btree (story_id);

create table parley.migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null,
  constraint migration_pkey PRIMARY KEY (number)
);

create table parley.original (
  sha256 text not null,
  media_type text not null,
  address text,
  received_at timestamp with time zone not null,
  body bytea not null,
  size integer not null,
  constraint original_pkey PRIMARY KEY (sha256)
);
CREATE TRIGGER original_append_only BEFORE DELETE OR UPDATE ON parley.original FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();
CREATE TRIGGER original_not_emptied BEFORE TRUNCATE ON parley.original FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();

create table parley.reading (
  report_id text not null,
  model text not null,
  world text not null,
  made_at timestamp with time zone not null,
  body bytea not null,
  profile jsonb not null,
  constraint reading_pkey PRIMARY KEY (report_id, model, world),
  constraint reading_report_id_fkey FOREIGN KEY (report_id) REFERENCES parley.report(id)
);

create table parley.record (
  story_id text not null,
  revision integer not null,
  made_at timestamp with time zone not null,
  as_of text,
  reports integer not null,
  sha256 text not null,
  body bytea not null,
  summary jsonb not null,
  constraint record_pkey PRIMARY KEY (story_id, revision),
  constraint record_story_id_fkey FOREIGN KEY (story_id) REFERENCES parley.story(id),
  constraint record_revision_check CHECK ((revision >= 1))
);
CREATE TRIGGER record_append_only BEFORE DELETE OR UPDATE ON parley.record FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();
CREATE TRIGGER record_not_emptied BEFORE TRUNCATE ON parley.record FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();

create table parley.report (
  id text not null,
  article_id text not null,
  version integer not null,
  source_id text not null,
  item_id bigint,
  original text,
  received_at timestamp with time zone not null,
  outlet text,
  title text,
  url text,
  published text,
  published_at timestamp with time zone,
  language text not null,
  sha256 text not null,
  body jsonb not null,
  notices jsonb not null default '[]'::jsonb,
  words tsvector generated always as ((setweight(to_tsvector('parley.english'::regconfig, "left"(COALESCE(title, ''::text), 1000)), 'A'::"char") || to_tsvector('parley.english'::regconfig, "left"((body ->> 'text'::text), 150000)))) stored,
  constraint report_article_id_version_key UNIQUE (article_id, version),
  constraint report_pkey PRIMARY KEY (id),
  constraint report_article_id_fkey FOREIGN KEY (article_id) REFERENCES parley.article(id),
  constraint report_item_id_fkey FOREIGN KEY (item_id) REFERENCES parley.item(id),
  constraint report_original_fkey FOREIGN KEY (original) REFERENCES parley.original(sha256),
  constraint report_source_id_fkey FOREIGN KEY (source_id) REFERENCES parley.source(id),
  constraint report_version_check CHECK ((version >= 1))
);
CREATE INDEX report_received ON parley.report USING btree (received_at DESC, id);
CREATE INDEX report_sha256 ON parley.report USING btree (sha256);
CREATE INDEX report_source ON parley.report USING btree (source_id, received_at DESC);
CREATE INDEX report_words ON parley.report USING gin (words);
CREATE TRIGGER report_append_only BEFORE DELETE OR UPDATE ON parley.report FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();
CREATE TRIGGER report_not_emptied BEFORE TRUNCATE ON parley.report FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();

create table parley.session (
  id text not null,
  account_id text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  agent text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES parley.account(id) ON DELETE CASCADE
);
CREATE INDEX session_account ON parley.session USING btree (account_id);

create table parley.setting (
  key text not null,
  value jsonb not null,
  constraint setting_pkey PRIMARY KEY (key)
);

create table parley.source (
  id text not null,
  kind text not null,
  address text not null,
  title text,
  official boolean not null default false,
  paused boolean not null default false,
  added_at timestamp with time zone not null,
  etag text,
  last_modified text,
  next_check_at timestamp with time zone,
  checked_at timestamp with time zone,
  succeeded_at timestamp with time zone,
  failed_at timestamp with time zone,
  failure jsonb,
  failures integer not null default 0,
  items bigint not null default 0,
  delay_s double precision,
  constraint source_address_key UNIQUE (address),
  constraint source_pkey PRIMARY KEY (id),
  constraint source_kind_check CHECK ((kind = ANY (ARRAY['feed'::text, 'sitemap'::text, 'page'::text, 'folder'::text, 'given'::text])))
);
CREATE INDEX source_due ON parley.source USING btree (next_check_at) WHERE (NOT paused);

create table parley.statement (
  story_id text not null,
  id text not null,
  report_id text not null,
  revision integer not null,
  body jsonb not null,
  words tsvector not null generated always as (to_tsvector('parley.english'::regconfig, "left"((body ->> 'text'::text), 20000))) stored,
  constraint statement_pkey PRIMARY KEY (story_id, id),
  constraint statement_report_id_fkey FOREIGN KEY (report_id) REFERENCES parley.report(id),
  constraint statement_story_id_fkey FOREIGN KEY (story_id) REFERENCES parley.story(id)
);
CREATE INDEX statement_words ON parley.statement USING gin (words);
CREATE TRIGGER statement_append_only BEFORE DELETE OR UPDATE ON parley.statement FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();
CREATE TRIGGER statement_not_emptied BEFORE TRUNCATE ON parley.statement FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();

create table parley.story (
  id text not null,
  title text not null,
  state text not null default 'open'::text,
  merged_into text,
  shard integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  reports integer not null default 0,
  revision integer not null default 0,
  wanted integer not null default 0,
  sketch jsonb not null,
  terms text[] not null default '{}'::text[],
  latest_at timestamp with time zone not null,
  constraint story_pkey PRIMARY KEY (id),
  constraint story_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES parley.story(id) DEFERRABLE,
  constraint story_state_check CHECK ((state = ANY (ARRAY['open'::text, 'dormant'::text, 'merged'::text])))
);
CREATE INDEX story_latest ON parley.story USING btree (latest_at DESC) WHERE (state <> 'merged'::text);
CREATE INDEX story_terms ON parley.story USING gin (terms) WHERE (state <> 'merged'::text);

create table parley.story_event (
  id bigint not null generated always as identity,
  story_id text not null,
  at timestamp with time zone not null,
  kind text not null,
  report_id text,
  other_id text,
  who text not null,
  why jsonb not null,
  undoes bigint,
  constraint story_event_undoes_key UNIQUE (undoes),
  constraint story_event_pkey PRIMARY KEY (id),
  constraint story_event_other_id_fkey FOREIGN KEY (other_id) REFERENCES parley.story(id),
  constraint story_event_report_id_fkey FOREIGN KEY (report_id) REFERENCES parley.report(id),
  constraint story_event_story_id_fkey FOREIGN KEY (story_id) REFERENCES parley.story(id),
  constraint story_event_undoes_fkey FOREIGN KEY (undoes) REFERENCES parley.story_event(id),
  constraint story_event_kind_check CHECK ((kind = ANY (ARRAY['started'::text, 'joined'::text, 'left'::text, 'merged'::text, 'split'::text, 'renamed'::text, 'slept'::text, 'woke'::text])))
);
CREATE INDEX story_event_other ON parley.story_event USING btree (other_id, id) WHERE (other_id IS NOT NULL);
CREATE INDEX story_event_story ON parley.story_event USING btree (story_id, id);
CREATE TRIGGER story_event_append_only BEFORE DELETE OR UPDATE ON parley.story_event FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();
CREATE TRIGGER story_event_not_emptied BEFORE TRUNCATE ON parley.story_event FOR EACH STATEMENT EXECUTE FUNCTION parley.refuse_change();

create table parley.visit (
  who text not null,
  story_id text not null,
  revision integer not null,
  at timestamp with time zone not null,
  constraint visit_pkey PRIMARY KEY (who, story_id),
  constraint visit_story_id_fkey FOREIGN KEY (story_id) REFERENCES parley.story(id)
);

create table parley.waiting (
  report_id text not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  near text[] not null default '{}'::text[],
  why jsonb not null,
  constraint waiting_pkey PRIMARY KEY (report_id),
  constraint waiting_report_id_fkey FOREIGN KEY (report_id) REFERENCES parley.report(id)
);
