import { authorNote } from './author-note.js'
import { breadcrumb } from './breadcrumb.js'
import { byline } from './byline.js'
import { caption } from './caption.js'
import { contributed } from './contributed.js'
import { copyright } from './copyright.js'
import { correction } from './correction.js'
import { creditLine } from './credit-line.js'
import { dateline } from './dateline.js'
import { follow } from './follow.js'
import { gluedTitle } from './glued-title.js'
import { heading } from './heading.js'
import { highlights } from './highlights.js'
import { newsletter } from './newsletter.js'
import { player } from './player.js'
import { promo } from './promo.js'
import { publishedLine } from './published-line.js'
import { readMore } from './read-more.js'
import type { EndRecogniser, StretchRecogniser } from './recogniser.js'
import { related } from './related.js'
import { repeated } from './repeated.js'
import { ruleLine } from './rule-line.js'
import { shareBar } from './share-bar.js'
import { sourceMark } from './source-mark.js'
import { titleLine } from './title.js'

/**
 * What a whole stretch can be; the first that says "mine" wins. Title before heading and before repetition,
 * since a title is printed twice; what has a fixed wording before what is known by its shape (byline, heading).
 */
export const STRETCH_RECOGNISERS: readonly StretchRecogniser[] = [
  ruleLine,
  titleLine,
  breadcrumb,
  repeated,
  correction,
  copyright,
  creditLine,
  newsletter,
  follow,
  player,
  shareBar,
  related,
  promo,
  caption,
  publishedLine,
  byline,
  authorNote,
  heading,
]

/** What the head of running text can carry. */
export const HEAD_RECOGNISERS: readonly EndRecogniser[] = [highlights, dateline]

/** What the tail of running text can carry; what is left may be empty, then the whole stretch was a credit. */
export const TAIL_RECOGNISERS: readonly EndRecogniser[] = [contributed, readMore, sourceMark, gluedTitle]
