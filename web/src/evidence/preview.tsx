import { describeReport } from '@parley-record/engine'
import { use, useLayoutEffect, useRef } from 'react'
import { StoryContext } from '../story/story-context.js'
import type { Evidence } from './use-evidence.js'

/** The cited words beside a chip that is hovered or focused; it takes no focus and moves nothing. */
export function Preview({ preview }: { readonly preview: Evidence['preview'] }) {
  const view = use(StoryContext)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || preview === null) return
    const { box: at } = preview
    const below = at.bottom + element.offsetHeight + 16 < innerHeight
    element.style.left = `${Math.max(16, Math.min(at.left, innerWidth - element.offsetWidth - 16))}px`
    element.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - element.offsetHeight - 6)}px`
  }, [preview])
  if (preview === null) return null
  const report = view.reports.get(preview.cited.report)
  if (report === undefined) return null
  return (
    <div className="preview" ref={box} role="tooltip">
      <p>
        [{view.numbers.get(report.id)}] {describeReport(report)}
      </p>
      <p className="words" dir="auto" lang={report.language}>
        {preview.cited.spans.map(({ start, end }) => report.text.slice(start, end)).join(' … ')}
      </p>
    </div>
  )
}
