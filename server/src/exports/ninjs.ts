import { renderMarkdown } from '@parley-record/engine'
import type { ExportedStory } from './exported-story.js'

/**
 * The brief as one IPTC ninjs 2.1 item; its reports are associations.
 *
 * @see https://iptc.org/std/ninjs/
 */
export function ninjs(story: ExportedStory): string {
  const { record, title, madeAt, revision } = story
  const named = (...kinds: readonly string[]) =>
    record.actors
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, name }) => ({ name, uri: `urn:parley:actor:${id}` }))
  const item = {
    uri: `urn:parley:story:${story.id}`,
    standard: { name: 'ninjs', version: '2.1', schema: 'https://iptc.org/std/ninjs/ninjs-schema_2.1.json' },
    type: 'text',
    version: String(revision),
    versioncreated: madeAt,
    pubstatus: 'usable',
    language: 'en',
    headlines: [{ role: 'main', value: record.brief.headline?.text ?? title }],
    bodies: [
      { role: 'main', contenttype: 'text/markdown', value: renderMarkdown(record, { form: 'brief' }) },
    ],
    people: named('person'),
    organisations: named('organisation', 'state', 'group'),
    places: named('place'),
    associations: record.reports.map((report) => ({
      uri: report.url ?? `urn:sha256:${report.sha256}`,
      type: 'text',
      ...(report.title === null ? {} : { headlines: [{ value: report.title }] }),
      ...(report.byline === null ? {} : { by: report.byline }),
      ...(report.published === null ? {} : { firstcreated: report.published }),
      ...(report.source === null ? {} : { infosources: [{ name: report.source }] }),
    })),
  }
  return `${JSON.stringify(item, null, 2)}\n`
}
