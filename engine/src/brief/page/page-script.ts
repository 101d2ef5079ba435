import type { Sealed } from './document.js'

/*
 * Upgrades the page's plain links. It reads nothing but the page and asks for nothing from outside. It builds
 * elements from text only, never from markup, so that words of a report stay words.
 */
const TEXT = `
'use strict';
(() => {
  const root = document.documentElement
  const at = (id) => document.getElementById(id)
  const chips = [...document.querySelectorAll('a.chip')]
  const wide = matchMedia('(min-width: 900px)')
  const [panel, head, words, place, preview, keys] =
    ['evidence', 'evidence-head', 'evidence-words', 'evidence-place', 'preview', 'keys'].map(at)
  let current = -1

  root.classList.add('scripted')
  for (const text of document.querySelectorAll('.fulltext')) text.open = false
  for (const chip of chips) {
    chip.removeAttribute('title')
    chip.setAttribute('aria-controls', 'evidence')
  }

  const element = (tag, name, text) => {
    const made = document.createElement(tag)
    if (name) made.className = name
    if (text) made.textContent = text
    return made
  }
  const sourceOf = (chip) => at(chip.dataset.source)
  const anchorOf = (chip) => chip.hash.slice(1)
  const marksIn = (scope, anchor) =>
    [...scope.querySelectorAll('mark')].filter((mark) => mark.dataset.cited.split(' ').includes(anchor))

  function facts(chip) {
    const list = element('dl', 'fields')
    const rows = [['Who says so', chip.dataset.who], ['Event time', chip.dataset.when], ['This claim', chip.dataset.support]]
    for (const [name, value] of rows) {
      if (!value) continue
      const row = element('div')
      row.append(element('dt', '', name), element('dd', '', value))
      list.append(row)
    }
    return list
  }

  /** Fills the panel; the text of the page stays where it is, only the panel scrolls. */
  function show(index) {
    const chip = chips[index]
    const source = sourceOf(chip)
    chips[current]?.removeAttribute('aria-current')
    chip.setAttribute('aria-current', 'true')
    current = index
    place.textContent = (index + 1) + ' of ' + chips.length
    head.replaceChildren(...source.querySelector('.source-head').cloneNode(true).childNodes, facts(chip))
    head.querySelector('.source-name').prepend('[' + chip.textContent + '] ')
    const text = source.querySelector('.fulltext-words').cloneNode(true)
    for (const named of text.querySelectorAll('[id]')) named.removeAttribute('id')
    words.replaceChildren(text)
    const marks = marksIn(text, anchorOf(chip))
    for (const mark of marks) mark.classList.add('now')
    words.scrollTop = marks.length === 0 ? 0 : marks[0].offsetTop - words.clientHeight * 0.25
  }

  function pin(index) {
    show(index)
    root.classList.add('open')
    hidePreview()
    at('announce').textContent = 'Evidence: ' + chips[index].getAttribute('aria-label')
    remember('#citation-' + (index + 1))
  }

  function close() {
    if (current < 0) return
    const chip = chips[current]
    const inside = panel.contains(document.activeElement)
    chip.removeAttribute('aria-current')
    current = -1
    root.classList.remove('open')
    place.textContent = ''
    head.replaceChildren(element('p', 'empty', 'Choose a citation to read its words here.'))
    words.replaceChildren()
    if (inside) chip.focus({ preventScroll: true })
    remember(location.pathname + location.search)
  }

  /** Keeps the chosen citation over a reload; where the address cannot be changed, nothing is lost but that. */
  function remember(address) {
    try { history.replaceState(null, '', address) } catch { return }
  }

  function step(by) {
    if (chips.length === 0) return
    const from = current >= 0 ? current : by > 0 ? -1 : 0
    const next = (from + by + chips.length) % chips.length
    pin(next)
    chips[next].focus({ preventScroll: true })
    reveal(chips[next])
  }

  /** Scrolls as little as it takes to see the chip, above the sheet where there is one. */
  function reveal(chip) {
    const { top, bottom } = chip.getBoundingClientRect()
    const end = wide.matches ? innerHeight : innerHeight / 2
    if (top < 40) scrollBy(0, top - 120)
    else if (bottom > end - 20) scrollBy(0, bottom - end + 120)
  }

  let waiting = 0
  function showPreview(chip) {
    const passage = marksIn(sourceOf(chip), anchorOf(chip)).map((mark) => mark.textContent).join('')
    preview.replaceChildren(
      element('p', '', chip.getAttribute('aria-label')),
      element('p', 'words', passage.trim())
    )
    preview.hidden = false
    const box = chip.getBoundingClientRect()
    const below = box.bottom + preview.offsetHeight + 16 < innerHeight
    preview.style.left = Math.max(16, Math.min(box.left, innerWidth - preview.offsetWidth - 16)) + 'px'
    preview.style.top = (below ? box.bottom + 6 : Math.max(8, box.top - preview.offsetHeight - 6)) + 'px'
  }
  function plan(action, delay) {
    clearTimeout(waiting)
    waiting = setTimeout(action, delay)
  }
  function hidePreview() {
    clearTimeout(waiting)
    preview.hidden = true
  }

  chips.forEach((chip, index) => {
    chip.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      pin(index)
    })
    chip.addEventListener('pointerenter', (event) => {
      if (event.pointerType === 'mouse' && index !== current) plan(() => showPreview(chip), 150)
    })
    chip.addEventListener('pointerleave', () => plan(hidePreview, 200))
    chip.addEventListener('focus', () => {
      if (chip.matches(':focus-visible') && index !== current) showPreview(chip)
    })
    chip.addEventListener('blur', hidePreview)
  })
  preview.addEventListener('pointerenter', () => clearTimeout(waiting))
  preview.addEventListener('pointerleave', hidePreview)
  addEventListener('scroll', hidePreview, { passive: true })

  at('evidence-previous').addEventListener('click', () => step(-1))
  at('evidence-next').addEventListener('click', () => step(1))
  at('evidence-close').addEventListener('click', close)
  at('keys-button').addEventListener('click', () => keys.showModal())
  at('keys-close').addEventListener('click', () => keys.close())

  let touched = 0
  panel.addEventListener('touchstart', (event) => { touched = event.touches[0].clientY }, { passive: true })
  panel.addEventListener('touchend', (event) => {
    const down = event.changedTouches[0].clientY - touched
    if (down > 60 && !words.contains(event.target)) close()
  })

  const onKey = { ']': () => step(1), '[': () => step(-1), '?': () => keys.showModal(), e: () => words.focus() }
  addEventListener('keydown', (event) => {
    if (keys.open) return
    if (event.key === 'Escape') return preview.hidden ? close() : hidePreview()
    // AltGr, which types brackets on many keyboards, reports Ctrl and Alt together.
    if (event.metaKey || event.ctrlKey !== event.altKey || !at('keys-on').checked) return
    if (!(event.key in onKey)) return
    event.preventDefault()
    onKey[event.key]()
  })

  const remembered = Number(/^#citation-([0-9]+)$/.exec(location.hash)?.[1] ?? 0) - 1
  if (chips[remembered]) {
    pin(remembered)
    reveal(chips[remembered])
  } else if (wide.matches && chips.length > 0) show(0)
})()
`

/** The page's script. */
export const PAGE_SCRIPT: Sealed = {
  text: TEXT,
  hash: 'sha256-TTnB/6jhgFnIqALJUIhjpAc5wAmMs7sxXHVZJ+KFRew=',
}
