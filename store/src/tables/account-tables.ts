import type {
  BigIdentity,
  Defaulted,
  Fixed,
  Json,
  Maybe,
  MaybeFixed,
  MaybeJson,
  MaybeTime,
  Time,
} from './columns.js'

export type Role = 'reader' | 'analyst' | 'admin'
export type TokenScope = 'read' | 'write'

/** `parley.account` */
export interface AccountTable {
  id: Fixed<string>
  name: string
  role: Role
  password: string
  created_at: Time
  disabled: Defaulted<boolean>
}

/** `parley.session`: `id` is the SHA-256 of the cookie's secret. */
export interface SessionTable {
  id: Fixed<string>
  account_id: Fixed<string>
  created_at: Time
  seen_at: Time
  expires_at: Time
  agent: MaybeFixed<string>
}

/** `parley.api_token`: `secret` is the SHA-256 of the token. */
export interface ApiTokenTable {
  id: Fixed<string>
  account_id: Fixed<string>
  name: Fixed<string>
  secret: Fixed<string>
  scope: Fixed<TokenScope>
  created_at: Time
  used_at: MaybeTime
  revoked_at: MaybeTime
}

/** `parley.audit`: who did what, from where. */
export interface AuditTable {
  id: BigIdentity
  at: Time
  who: Fixed<string>
  action: Fixed<string>
  target: MaybeFixed<string>
  address: MaybeFixed<string>
  body: MaybeJson<Readonly<Record<string, unknown>>>
}

/** `parley.visit`: up to which revision a person has seen a story. */
export interface VisitTable {
  who: Fixed<string>
  story_id: Fixed<string>
  revision: number
  at: Time
}

/** `parley.alert`: a saved question that calls a webhook or fills a feed. */
export interface AlertTable {
  id: Fixed<string>
  who: Fixed<string>
  title: string
  story_id: MaybeFixed<string>
  question: Json<unknown>
  webhook: Maybe<string>
  secret: Maybe<string>
  created_at: Time
  paused: Defaulted<boolean>
  seen_xid: Maybe<string>
  seen_id: Maybe<number>
  failure: MaybeJson<unknown>
}
