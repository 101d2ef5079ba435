import type { Sealed } from './document.js'

/* Shows the fields of a mark beside the text; the cards are those of the list below, copied. */
const TEXT = `
'use strict';
(() => {
  const root = document.documentElement
  const at = (id) => document.getElementById(id)
  const cards = at('fields-cards')
  const head = document.querySelector('.panel-head')
  const stretches = [...document.querySelectorAll('[data-marks]')]
  let current = null

  root.classList.add('scripted')

  const layerOf = (id) => id.slice(0, id.indexOf('-'))
  const shown = (id) => at('layer-' + layerOf(id)).checked
  const marksOf = (stretch) => stretch.dataset.marks.split(' ').filter(shown)
  const lengthOf = (id) => stretchesOf(id).reduce((sum, stretch) => sum + stretch.textContent.length, 0)
  const stretchesOf = (id) => stretches.filter((stretch) => stretch.dataset.marks.split(' ').includes(id))

  /** The cards of all marks over a stretch, the shortest first: the one that was meant is among the first. */
  function show(stretch) {
    const ids = marksOf(stretch).sort((a, b) => lengthOf(a) - lengthOf(b))
    if (ids.length === 0) return
    clear()
    current = stretch
    root.classList.add('open')
    head.hidden = true
    for (const part of stretchesOf(ids[0])) part.classList.add('now')
    cards.replaceChildren(...ids.map(copy))
    cards.scrollTop = 0
    at('announce').textContent = cards.firstElementChild.textContent
    at('fields-place').textContent = ids.length === 1 ? 'one mark here' : ids.length + ' marks here'
  }

  function copy(id) {
    const card = at(id).cloneNode(true)
    card.removeAttribute('id')
    const made = document.createElement('div')
    made.className = 'card'
    made.append(...card.childNodes)
    return made
  }

  function clear() {
    for (const part of document.querySelectorAll('.now')) part.classList.remove('now')
  }

  function close() {
    clear()
    current = null
    root.classList.remove('open')
    head.hidden = false
    cards.replaceChildren()
    at('fields-place').textContent = ''
  }

  function step(by) {
    const seen = stretches.filter((stretch) => marksOf(stretch).length > 0)
    if (seen.length === 0) return
    const from = current === null ? (by > 0 ? -1 : 0) : seen.indexOf(current)
    const next = seen[(from + by + seen.length) % seen.length]
    show(next)
    next.scrollIntoView({ block: 'nearest' })
  }

  at('report-words').addEventListener('click', (event) => {
    const stretch = event.target.closest('[data-marks]')
    if (stretch !== null && String(getSelection()) === '') show(stretch)
  })
  for (const link of document.querySelectorAll('a.to-text')) {
    link.addEventListener('click', () => show(at(link.hash.slice(1)).parentElement))
  }
  at('fields-previous').addEventListener('click', () => step(-1))
  at('fields-next').addEventListener('click', () => step(1))
  at('fields-close').addEventListener('click', close)

  const onKey = { ']': () => step(1), '[': () => step(-1), Escape: close }
  addEventListener('keydown', (event) => {
    if (event.metaKey || event.ctrlKey !== event.altKey || !(event.key in onKey)) return
    event.preventDefault()
    onKey[event.key]()
  })
})()
`

/** The script of a reading. */
export const READING_SCRIPT: Sealed = {
  text: TEXT,
  hash: 'sha256-C79h76j/GVaohJEMZobhGNyEjfVC9tD0pblU+W65h+4=',
}
