import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { listenToChips } from './evidence-listener.js'
import { type Cited, decode } from './place.js'

/** The evidence of a page: what is pinned beside the text, what is previewed, and how to walk through it. */
export interface Evidence {
  readonly pinned: Cited | null
  /** Place of the pinned chip among all of the page, from 1; null when it was opened by an address. */
  readonly place: number | null
  readonly count: number
  readonly preview: { readonly cited: Cited; readonly box: DOMRect } | null
  readonly close: () => void
  readonly step: (by: number) => void
  readonly pinElement: (chip: Element) => void
}

const CHIPS = 'main .chip[data-cite]'
const PARAM = 'cite'

export function useEvidence(root: RefObject<HTMLElement | null>, ready: boolean): Evidence {
  const [pinned, setPinned] = useState<Cited | null>(() =>
    decode(new URLSearchParams(location.search).get(PARAM)),
  )
  const [preview, setPreview] = useState<Evidence['preview']>(null)
  const [place, setPlace] = useState<{ readonly at: number | null; readonly count: number }>({
    at: null,
    count: 0,
  })
  const current = useRef<Element | null>(null)

  const mark = useCallback((chip: Element | null) => {
    current.current?.removeAttribute('aria-current')
    current.current = chip
    chip?.setAttribute('aria-current', 'true')
  }, [])

  const pinElement = useCallback(
    (chip: Element) => {
      const text = chip.getAttribute('data-cite')
      const cited = decode(text)
      if (cited === null) return
      mark(chip)
      setPinned(cited)
      const chips = [...document.querySelectorAll(CHIPS)]
      const at = chips.indexOf(chip)
      setPlace({ at: at < 0 ? null : at + 1, count: chips.length })
      remember(text)
    },
    [mark],
  )

  const close = useCallback(() => {
    const chip = current.current
    const inside = document.activeElement?.closest('.evidence') != null
    mark(null)
    setPinned(null)
    remember(null)
    if (inside && chip instanceof HTMLElement) chip.focus({ preventScroll: true })
  }, [mark])

  const step = useCallback(
    (by: number) => {
      const chips = [...document.querySelectorAll<HTMLElement>(CHIPS)]
      if (chips.length === 0) return
      const from = current.current === null ? -1 : chips.indexOf(current.current as HTMLElement)
      const at = from < 0 ? (by > 0 ? 0 : chips.length - 1) : (from + by + chips.length) % chips.length
      const chip = chips[at]
      if (chip === undefined) return
      pinElement(chip)
      chip.focus({ preventScroll: true })
      reveal(chip)
    },
    [pinElement],
  )

  // On a wide screen the place beside the text would be empty: the first citation opens there by itself.
  useEffect(() => {
    if (!ready || !matchMedia('(min-width: 900px)').matches) return
    const chip = document.querySelector(CHIPS)
    const cited = decode(chip?.getAttribute('data-cite'))
    if (cited === null) return
    setPinned((before) => {
      if (before !== null) return before
      mark(chip)
      return cited
    })
  }, [ready, mark])

  useEffect(() => {
    if (!ready || root.current === null) return
    const stop = listenToChips(root.current, {
      pin: pinElement,
      preview: (chip) => {
        const cited = decode(chip.getAttribute('data-cite'))
        if (cited !== null && chip !== current.current)
          setPreview({ cited, box: chip.getBoundingClientRect() })
      },
      leave: () => setPreview(null),
    })
    const hide = () => setPreview(null)
    addEventListener('scroll', hide, { passive: true })
    return () => {
      stop()
      removeEventListener('scroll', hide)
    }
  }, [root, ready, pinElement])

  return { pinned, place: place.at, count: place.count, preview, close, step, pinElement }
}

/** Keeps the chosen citation over a reload, without a step in the history. */
function remember(text: string | null): void {
  const address = new URL(location.href)
  if (text === null) address.searchParams.delete(PARAM)
  else address.searchParams.set(PARAM, text)
  history.replaceState(history.state, '', address)
}

/** Scrolls as little as it takes to see the chip, above the sheet where there is one. */
function reveal(chip: Element): void {
  const { top, bottom } = chip.getBoundingClientRect()
  const end = matchMedia('(min-width: 900px)').matches ? innerHeight : innerHeight / 2
  if (top < 60) scrollBy(0, top - 140)
  else if (bottom > end - 20) scrollBy(0, bottom - end + 140)
}
