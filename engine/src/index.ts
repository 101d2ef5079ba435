/** The engine's public face: pure functions from reports to the record and its views. */
export { type Attack, parseAttacks } from './brief/check/attack-set.js'
export { checkReading } from './brief/check/check-reading.js'
export type { Misfit } from './brief/check/misfit.js'
export { type Passage, toPassage } from './brief/check/passage.js'
export { support } from './brief/check/support.js'
export type { Fault } from './brief/fault.js'
export { kindInWords } from './brief/kind-in-words.js'
export { spell } from './brief/number-words.js'
export {
  deadlineWords,
  publishedInWords,
  roleInWords,
  speakerInWords,
  statusInWords,
  supportInWords,
} from './brief/page/in-words.js'
export { MOVE_SHAPE } from './brief/page/move-shape.js'
export { renderHtml } from './brief/page/render-html.js'
export { renderReading } from './brief/page/render-reading.js'
export { type Cover, type Segment, segment } from './brief/page/segments.js'
export type { BriefForm } from './brief/render-markdown.js'
export { renderMarkdown } from './brief/render-markdown.js'
export { creditedTo, describeReport, numberSources } from './brief/sources.js'
export { statusInWords as moveStatusInWords } from './brief/stand-in-words.js'
export { verifyRecord } from './brief/verify.js'
export { whenInWords } from './brief/when-in-words.js'
export { type AssembleOptions, assembleRecord, buildRecord, type RecordOptions } from './pipeline.js'
/** Single steps of reading, for measuring them one by one. */
export type { Act } from './read/acts/act.js'
export { codeRootType } from './read/acts/root-type.js'
export type { Attribution } from './read/attributions/attribution.js'
export { readQuotations } from './read/attributions/quotations.js'
export { readAttributions } from './read/attributions/read-attributions.js'
export { type ReadingTools, readReport } from './read/read.js'
export type { Name, ParsedSentence, Reader, Token } from './read/reader.js'
export type { Reading } from './read/reading.js'
export type { Sentence } from './read/sentence.js'
export { readTimes } from './read/times/read-times.js'
export {
  type ExplainedLink,
  type ExplainedStatement,
  type Explanation,
  explain,
  type Found,
} from './record/explain.js'
export { type ReviewItem, reviewQueue } from './record/review.js'
export { stanceInWords } from './record/stance-in-words.js'
export { type RecordSummary, summarise } from './record/summary.js'
export { makeReport, type ReportFields } from './report/make-report.js'
export type { Notice } from './report/notice.js'
export type { Block, BlockKind, Certainty, Credit, Report } from './report/report.js'
export type { Span } from './report/span.js'
export { stableId } from './report/stable-id.js'
export type { Edit, StoryRecord } from './schema/story-record.js'
/** Which reports belong together. */
export { candidateTerms } from './stories/candidate-terms.js'
export { type Candidate, type DecideOptions, type Decision, decide, type Near } from './stories/decide.js'
export { type PairReview, reviewPair } from './stories/review-pair.js'
export { reviewDue, reviewStory, type StoryReview } from './stories/review-story.js'
export { FEATURES, type Features, pairFeatures, reportFeatures } from './stories/story-model.js'
export { profileReport, type StoryProfile } from './stories/story-profile.js'
export { addToSketch, EMPTY_SKETCH, type StorySketch, sketchStory } from './stories/story-sketch.js'
export { countTerms, NO_COUNTS, type Rarity, rarityIn, type TermCounts } from './stories/term-counts.js'
export { VERSION } from './version.js'
export { mergeWorld } from './world/merge-world.js'
export { parseWorld } from './world/parse-world.js'
export type { WorldFacts } from './world/world.js'
export { indexWorld, type WorldIndex } from './world/world-index.js'
