import { useEffect, useState } from 'react'
import type { StoryPart } from './parts-of-story.js'

/** The sections with their counts, and what changed in each since the last visit. */
export function Contents({
  parts,
  onKeys,
}: {
  readonly parts: readonly StoryPart[]
  readonly onKeys: () => void
}) {
  const here = useHere(parts)
  return (
    <nav className="contents" aria-label="Sections">
      <ul>
        {parts.map(({ id, title, count, changed }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={here === id ? 'true' : undefined}>
              <span>{title}</span>
              <span className="count">
                {changed > 0 ? (
                  <span className="changed">
                    <span aria-hidden="true">+</span>
                    {changed}
                    <span className="unseen"> changed, of</span>{' '}
                  </span>
                ) : null}
                {count ?? ''}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <button type="button" className="plain keys-button" onClick={onKeys}>
        Keys <kbd>?</kbd>
      </button>
    </nav>
  )
}

/** The section at the top of the window. */
function useHere(parts: readonly StoryPart[]): string | null {
  const [here, setHere] = useState<string | null>(null)
  useEffect(() => {
    let waiting = 0
    const look = () => {
      waiting = 0
      const passed = parts.filter(
        ({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < 140,
      )
      setHere(passed.at(-1)?.id ?? parts[0]?.id ?? null)
    }
    const onScroll = () => {
      if (waiting === 0) waiting = requestAnimationFrame(look)
    }
    look()
    // Sections are added one after the other; look again when they stand.
    const later = setTimeout(look, 1_500)
    addEventListener('scroll', onScroll, { passive: true })
    return () => {
      removeEventListener('scroll', onScroll)
      cancelAnimationFrame(waiting)
      clearTimeout(later)
    }
  }, [parts])
  return here
}
