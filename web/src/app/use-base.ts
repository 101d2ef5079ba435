import { useClient } from './client.js'

/** What addresses of stories and reports begin with: `/local` for those that this browser holds. */
export function useBase(): string {
  return useClient().base
}
