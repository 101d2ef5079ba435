import { type BriefForm, renderHtml, renderMarkdown, type StoryRecord } from '@parley-record/engine'
import type { InputOptions } from '../inputs.js'
import { emit } from '../output.js'
import { makeRecord } from './make-record.js'

interface BriefOptions extends InputOptions {
  readonly format: 'md' | 'html' | 'json'
  readonly form: BriefForm
  readonly explain?: boolean
}

export async function brief(paths: readonly string[], options: BriefOptions): Promise<number> {
  const { record, exitCode } = await makeRecord(paths, options)
  await emit(render(record, options), options.output)
  return exitCode
}

function render(record: StoryRecord, { format, form, explain = false }: BriefOptions): string {
  switch (format) {
    case 'md':
      return renderMarkdown(record, { form, explain })
    case 'html':
      return renderHtml(record, { form, explain })
    case 'json':
      return `${JSON.stringify(record, null, 2)}\n`
  }
}
