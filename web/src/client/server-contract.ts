import type { Story } from './story-contract.js'

/** What only a server keeps, beside the stories: who may come in, what was asked, which report belongs where. */
export interface ServerClient {
  mergeStory(id: string, into: string, why: string): Promise<Story>
  splitStory(id: string, split: SplitOff): Promise<Story>
  undoStoryEvent(id: string, event: number): Promise<Story>
  alerts(): Promise<readonly Alert[]>
  addAlert(alert: NewAlert): Promise<Alert & { readonly secret: string | null }>
  deleteAlert(id: string): Promise<void>
  accounts(): Promise<readonly Account[]>
  addAccount(account: NewAccount): Promise<void>
  changeAccount(id: string, change: AccountChange): Promise<void>
  tokens(): Promise<readonly Token[]>
  /** The token itself is in this answer and nowhere else. */
  addToken(token: Pick<Token, 'name' | 'scope'>): Promise<{ readonly id: string; readonly token: string }>
  revokeToken(id: string): Promise<void>
  /** Lines before the one with this number, the latest first. */
  audit(before?: number): Promise<readonly AuditLine[]>
}

export interface SplitOff {
  readonly reports: readonly string[]
  readonly title: string
  readonly why: string
}

export type AlertKind = 'reply' | 'deadline' | 'dispute' | 'support-lost' | 'move'

export interface NewAlert {
  readonly title: string
  /** Null: every story. */
  readonly story: string | null
  /** With a claim only about that one. */
  readonly question: { readonly on: AlertKind; readonly claim?: string }
  readonly webhook: string | null
}

export interface Alert extends NewAlert {
  readonly id: string
  readonly paused: boolean
  readonly createdAt: string
  /** Why the webhook could not be told. */
  readonly failure: { readonly at: string; readonly message: string } | null
  /** Address of the feed of what was found, on this server. */
  readonly feed: string
}

export type Role = 'reader' | 'analyst' | 'admin'

export interface NewAccount {
  readonly name: string
  readonly role: Role
  readonly password: string
}

export type AccountChange = Partial<{
  readonly role: Role
  readonly disabled: boolean
  readonly password: string
}>

export interface Account {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly createdAt: string
  readonly disabled: boolean
}

export interface Token {
  readonly id: string
  readonly name: string
  readonly scope: 'read' | 'write'
  readonly createdAt: string
  readonly usedAt: string | null
  readonly revokedAt: string | null
}

export interface AuditLine {
  readonly id: number
  readonly at: string
  readonly who: string
  readonly action: string
  readonly target: string | null
  readonly address: string | null
}
