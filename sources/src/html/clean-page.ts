import type { DomDocument, DomElement } from './dom.js'

/**
 * What shows only under the pointer, and strips of teasers that slide by: neither is part of the text around it. The
 * word under the pointer is, so boxes are named here and not what opens them.
 */
const BESIDE_THE_TEXT = [
  '[role="tooltip"]',
  ...[
    'rollover-block',
    'tooltiptext',
    'tooltip-content',
    'tooltip-text',
    'popover-content',
    'popover-body',
    'hovercard',
    'hover-card',
    'flyout',
  ],
  ...['swiper-slide', 'slick-slide', 'owl-item'],
]
  .map((name) => (name.startsWith('[') ? name : `[class*="${name}" i]`))
  .join(', ')

/** Posts of social networks that a report quotes, as their sites have them embedded. */
const EMBEDDED_POST =
  'blockquote[class*="twitter-" i], blockquote[class*="instagram-media" i], blockquote[class*="tiktok-embed" i], blockquote[class*="bluesky-embed" i], blockquote[class*="mastodon-embed" i]'

/** A post, or a strip of teasers, is shorter than an article: what holds more is the page's own frame. */
const LONGEST_STRIP = 3_000

/**
 * Prepares a page for the extractor: takes out what stands over or beside the text, and keeps the extractor from
 * taking a quoted post for the buttons of a social network, which it drops by the class of the box around them.
 */
export function cleanPage(document: DomDocument): void {
  for (const element of [...document.querySelectorAll(BESIDE_THE_TEXT)]) {
    if (!holdsArticle(element)) element.remove()
  }
  for (const post of [...document.querySelectorAll(EMBEDDED_POST)].slice(0, 200)) freeOfBoxes(post)
}

function holdsArticle(element: DomElement): boolean {
  return (
    /^(?:HTML|BODY|MAIN|ARTICLE)$/.test(element.tagName) ||
    (element.textContent ?? '').length > LONGEST_STRIP ||
    element.querySelector('article, main, h1') !== null
  )
}

/** Puts the post in the place of the boxes that hold nothing else: the extractor judges boxes, not quotations. */
function freeOfBoxes(post: DomElement): void {
  post.removeAttribute('class')
  let outermost = post
  for (
    let box = post.parentElement;
    box !== null && !/^(?:BODY|MAIN|ARTICLE)$/.test(box.tagName);
    box = box.parentElement
  ) {
    if ((box.textContent ?? '').trim() !== (post.textContent ?? '').trim()) break
    outermost = box
  }
  if (outermost !== post) outermost.replaceWith(post)
}
