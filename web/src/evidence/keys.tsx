import { useEffect, useRef } from 'react'

const KEYS: readonly (readonly [string, string])[] = [
  [']', 'next citation'],
  ['[', 'previous citation'],
  ['Enter', 'show the words of the citation in focus'],
  ['e', 'go to the evidence'],
  ['Esc', 'close the evidence and return to the text'],
  ['← → ↑ ↓', 'walk through a drawing'],
  ['+ − 0', 'zoom a drawing, show all of it'],
  ['?', 'show these keys'],
]

const STORAGE_KEY = 'parley.keys'

/** Keys of one character can be switched off, for those who dictate (WCAG 2.1.4). */
export function keysAreOn(): boolean {
  return localStorage.getItem(STORAGE_KEY) !== 'off'
}

/** True when a key typed now is meant for a field or is part of another command. */
export function isTyping(event: KeyboardEvent): boolean {
  const { target } = event
  const field =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  // AltGr, which types brackets on many keyboards, reports Ctrl and Alt together.
  return field || event.metaKey || event.ctrlKey !== event.altKey
}

export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal()
    if (!open) dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" className="keys" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label>
          <input
            type="checkbox"
            defaultChecked={keysAreOn()}
            onChange={(event) => localStorage.setItem(STORAGE_KEY, event.target.checked ? 'on' : 'off')}
          />{' '}
          Use keys of one character
        </label>
      </p>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </dialog>
  )
}
