/** What happens on a page full of chips; all of it is heard at one element. */
export interface ChipHandlers {
  readonly pin: (chip: Element) => void
  readonly preview: (chip: Element) => void
  readonly leave: () => void
}

/** Pointers wait before a preview shows, so that a hand passing over a line opens nothing. In milliseconds. */
const HOVER_WAIT = 140

/** Listens for clicks, hovering and focus on whatever carries `data-cite` within `root`. Returns how to stop. */
export function listenToChips(root: HTMLElement, { pin, preview, leave }: ChipHandlers): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const chipAt = (event: Event) =>
    event.target instanceof Element ? event.target.closest('[data-cite]') : null
  const stop = new AbortController()
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ) => root.addEventListener(type, listener, { signal: stop.signal })

  on('click', (event) => {
    const chip = chipAt(event)
    if (chip === null) return
    clearTimeout(timer)
    leave()
    pin(chip)
  })
  on('keydown', (event) => {
    const chip = chipAt(event)
    // Buttons click by themselves; a glyph of a drawing does not.
    if (chip === null || chip instanceof HTMLButtonElement || (event.key !== 'Enter' && event.key !== ' '))
      return
    event.preventDefault()
    leave()
    pin(chip)
  })
  on('pointerover', (event) => {
    const chip = chipAt(event)
    clearTimeout(timer)
    if (chip !== null && event.pointerType === 'mouse') timer = setTimeout(() => preview(chip), HOVER_WAIT)
  })
  on('pointerout', (event) => {
    if (chipAt(event) === null) return
    clearTimeout(timer)
    timer = setTimeout(leave, HOVER_WAIT)
  })
  on('focusin', (event) => {
    const chip = chipAt(event)
    if (chip?.matches(':focus-visible') === true) preview(chip)
  })
  on('focusout', leave)
  return () => {
    clearTimeout(timer)
    stop.abort()
  }
}
