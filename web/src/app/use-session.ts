import { useQuery } from '@tanstack/react-query'
import type { Session } from '../client/contract.js'
import type { Role } from '../client/server-contract.js'
import { useClient } from './client.js'

const ROLES: readonly Role[] = ['reader', 'analyst', 'admin']

/** Who is at the desk; undefined until the server has said so. */
export function useSession(): Session | undefined {
  const client = useClient()
  return useQuery({ queryKey: ['session'], queryFn: () => client.session(), staleTime: Infinity }).data
}

/** Whether whoever is here may do what the role may: buttons that the server would refuse are not shown. */
export function useMay(role: Role): boolean {
  const client = useClient()
  const session = useSession()
  if (client.kind === 'local') return true
  if (session?.account == null) return session?.mode === 'alone'
  return ROLES.indexOf(session.account.role) >= ROLES.indexOf(role)
}
