-- Who may do what on a shared desk. Alone on a laptop these tables stay empty.

create table parley.account (
  id         text primary key,
  name       text not null unique check (name = lower(name) and name <> ''),
  role       text not null check (role in ('reader', 'analyst', 'admin')),
  -- scrypt: 'scrypt$N$r$p$salt$hash', base64url.
  password   text not null,
  created_at timestamptz not null,
  disabled   boolean not null default false
);

create table parley.session (
  -- SHA-256 of the cookie's secret: a copy of the table opens no session.
  id         text primary key,
  account_id text not null references parley.account on delete cascade,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  agent      text
);
create index session_account on parley.session (account_id);

create table parley.api_token (
  id         text primary key,
  account_id text not null references parley.account on delete cascade,
  name       text not null,
  secret     text not null unique,
  scope      text not null check (scope in ('read', 'write')),
  created_at timestamptz not null,
  used_at    timestamptz,
  revoked_at timestamptz
);

-- given: who did what, and from where.
create table parley.audit (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  who     text not null,
  action  text not null,
  target  text,
  address text,
  body    jsonb not null default '{}'
);

-- Up to which revision a person has seen a story: "since I last read".
create table parley.visit (
  who      text not null,
  story_id text not null references parley.story,
  revision integer not null,
  at       timestamptz not null,
  primary key (who, story_id)
);

-- Saved questions that call a webhook or fill a feed.
create table parley.alert (
  id         text primary key,
  who        text not null,
  title      text not null,
  story_id   text references parley.story,
  question   jsonb not null,
  webhook    text,
  secret     text,
  created_at timestamptz not null,
  paused     boolean not null default false,
  -- Where in the events it has looked.
  seen_xid   xid8,
  seen_id    bigint,
  failure    jsonb
);

create trigger audit_append_only before update or delete on parley.audit
  for each statement execute function parley.refuse_change();
create trigger audit_not_emptied before truncate on parley.audit
  for each statement execute function parley.refuse_change();
