import { useState } from 'react'

/** Something that is shown this once: to be copied now, then gone. */
export function Secret({
  value,
  what,
  onDone,
}: {
  readonly value: string
  readonly what: string
  readonly onDone: () => void
}) {
  const [copied, setCopied] = useState(false)
  return (
    <div className="secret" role="status">
      <p className="label">{what}. It is shown only now: copy it.</p>
      <p>
        <code>{value}</code>
      </p>
      <p className="buttons">
        <button
          type="button"
          onClick={() =>
            void navigator.clipboard.writeText(value).then(
              () => setCopied(true),
              () => {},
            )
          }
        >
          {copied ? 'Copied' : 'Copy'}
        </button>
        <button type="button" onClick={onDone}>
          I have it
        </button>
      </p>
    </div>
  )
}
