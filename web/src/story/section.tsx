import type { ReactNode } from 'react'

/** A part of the dossier under its title; what is far below the fold is not laid out until it comes near. */
export function Section({
  id,
  title,
  aside,
  children,
}: {
  readonly id: string
  readonly title: string
  /** Beside the title: switches, links. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="part">
      <div className="part-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {aside === undefined ? null : <div className="part-aside">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
