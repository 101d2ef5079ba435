/** What people may do: read, decide about stories, and look after the desk. Each may do what those before it may. */
export const ROLES = ['reader', 'analyst', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** `none`: anybody, also without an account. */
export type Access = Role | 'none'

export function mayDo(role: Role, access: Access): boolean {
  return access === 'none' || ROLES.indexOf(role) >= ROLES.indexOf(access)
}
