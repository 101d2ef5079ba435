import type { StoryRecord } from '@parley-record/engine'
import { claimAddress, type ExportedStory } from './exported-story.js'
import { lookUp } from './look-up.js'

/**
 * Disputes that a person has reviewed, as schema.org `ClaimReview`. Parley itself rates nothing: without a
 * person's decision there is no review, and the list may be empty.
 *
 * @see https://schema.org/ClaimReview
 */
export function claimReview(story: ExportedStory): string {
  const { record } = story
  const reviews = record.edits.flatMap(({ edit, applied }) => {
    const link = record.links.find(({ id, type }) => id === edit.target.id && type === 'contradicts')
    return link === undefined || !applied || edit.action === 'merge' ? [] : [review(story, link, edit)]
  })
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)}\n`
}

type Decided = StoryRecord['edits'][number]['edit']

function review(story: ExportedStory, link: StoryRecord['links'][number], edit: Decided): object {
  const { quote, reportName } = lookUp(story.record)
  const [disputed, ...others] = link.evidence
  const words = (at: typeof disputed) => (at === undefined ? null : quote({ ...at, statement: null }))
  const address = claimAddress(story, link.id)
  return {
    '@type': 'ClaimReview',
    '@id': `urn:parley:edit:${edit.id}`,
    ...(address === null ? {} : { url: address }),
    datePublished: edit.at,
    author: { '@type': 'Person', name: edit.who },
    claimReviewed: words(disputed) ?? link.why,
    reviewBody: edit.why ?? link.why,
    itemReviewed: {
      '@type': 'Claim',
      appearance: link.evidence.map((at) => appearance(story.record, at.report)),
      ...(disputed === undefined
        ? {}
        : { author: { '@type': 'Organization', name: reportName(disputed.report) } }),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: edit.action === 'reject' ? 'Not a contradiction' : 'Reports differ',
    },
    hasPart: others.map((at) => ({ '@type': 'Quotation', text: words(at), citation: reportName(at.report) })),
  }
}

function appearance(record: StoryRecord, id: string): object {
  const report = record.reports.find((one) => one.id === id)
  return {
    '@type': 'NewsArticle',
    ...(report?.title ? { headline: report.title } : {}),
    ...(report?.url ? { url: report.url } : {}),
    ...(report?.published ? { datePublished: report.published } : {}),
  }
}
