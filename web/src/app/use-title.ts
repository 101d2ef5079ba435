import { useEffect } from 'react'

/** The window's title while the component is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Parley' : `${title} · Parley`
  }, [title])
}
