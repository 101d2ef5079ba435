import { useCallback, useState } from 'react'

/**
 * A choice that stands in the address, so that a reload or a link keeps it; null is the choice that needs no words.
 * It makes no step in the history, and the citation that the address may hold stays.
 */
export function useAddressValue(name: string): readonly [string | null, (value: string | null) => void] {
  const [value, setValue] = useState(() => new URLSearchParams(location.search).get(name))
  const change = useCallback(
    (next: string | null) => {
      const address = new URL(location.href)
      if (next === null) address.searchParams.delete(name)
      else address.searchParams.set(name, next)
      history.replaceState(history.state, '', address)
      setValue(next)
    },
    [name],
  )
  return [value, change]
}
