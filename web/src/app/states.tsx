import { useEffect, useState } from 'react'
import { Problem } from '../client/problem.js'

/** What went wrong, to which input, and what to do. */
export function ErrorNote({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const advice = error instanceof Problem ? error.advice : null
  return (
    <div className="error-note" role="alert">
      <p className="error-what">{error instanceof Error ? error.message : String(error)}</p>
      {advice === null ? null : <p>{advice}</p>}
      {retry === undefined ? null : (
        <p>
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </div>
  )
}

/** Says what is loading, once it takes long enough to be noticed: a word that flashes by only disturbs. */
export function Loading({ what }: { readonly what: string }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 100)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="loading" role="status">
      {late ? `Loading ${what} …` : ''}
    </p>
  )
}
