import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item, TimelineModel } from './items.js'
import { bulkDomain, layOut, wholeDomain, zoomed } from './layout.js'
import { walk } from './walk.js'

const DAY = 86_400_000

function item(id: string, day: number | null, label = ''): Item {
  const at = day === null ? null : { from: day * DAY, to: (day + 1) * DAY }
  return { id, claim: id, lane: 'a', glyph: 'move', label, name: id, at, coming: false, cite: '' }
}

function model(items: readonly Item[]): TimelineModel {
  return { lanes: [{ id: 'a', name: 'A', hue: 1 }], items, threads: [], bands: [] }
}

function placedIn(items: readonly Item[], width = 600) {
  const shown = model(items)
  const domain = wholeDomain(shown, null)
  const x = (time: number) => ((time - domain.from) / (domain.to - domain.from)) * width
  return layOut(shown, {
    domain,
    x,
    left: 0,
    right: width,
    undated: { left: 620, right: 700 },
    top: 20,
    laneHead: 4,
  })
}

describe('layOut', () => {
  it('lets no glyph cover another and loses none', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ day: fc.option(fc.nat(400)), label: fc.constantFrom('', 'Offer', 'Acceptance') }),
          { maxLength: 60 },
        ),
        (facts) => {
          const items = facts.map(({ day, label }, i) => item(`i${i}`, day, label))
          const { placed, height } = placedIn(items)
          expect(placed.map(({ item: { id } }) => id).sort()).toEqual(items.map(({ id }) => id).sort())
          for (const [i, a] of placed.entries()) {
            expect(a.y).toBeLessThan(height)
            for (const b of placed.slice(i + 1)) expect(Math.abs(a.x - b.x) < 14.9 && a.y === b.y).toBe(false)
          }
        },
      ),
    )
  })

  it('counts what lies outside of the shown time', () => {
    const shown = model([item('early', 1), item('in', 50), item('late', 99)])
    const frame = {
      domain: { from: 40 * DAY, to: 60 * DAY },
      x: (time: number) => time / DAY,
      left: 0,
      right: 100,
      undated: null,
      top: 0,
      laneHead: 0,
    }
    expect(layOut(shown, frame).hidden).toEqual({ before: 1, after: 1 })
  })
})

describe('bulkDomain', () => {
  it('leaves one date of years ago out of the first view', () => {
    const items = [item('old', 0), ...Array.from({ length: 9 }, (_, i) => item(`n${i}`, 5_000 + i))]
    expect(bulkDomain(model(items), null).from).toBeGreaterThan(4_000 * DAY)
  })

  it('leaves dates of years ago and of years ahead out together', () => {
    const items = [
      item('old', 0),
      ...Array.from({ length: 18 }, (_, i) => item(`n${i}`, 5_000 + i)),
      item('late', 9_000),
    ]
    const { from, to } = bulkDomain(model(items), 5_010 * DAY)
    expect([from > 4_000 * DAY, to < 6_000 * DAY]).toEqual([true, true])
  })

  it('leaves the day of the record out of the first view when the story ended long before', () => {
    const items = Array.from({ length: 10 }, (_, i) => item(`n${i}`, i))
    expect(bulkDomain(model(items), 400 * DAY)).toEqual(bulkDomain(model(items), null))
    expect(bulkDomain(model(items), 12 * DAY).to).toBeGreaterThan(12 * DAY)
  })

  it('keeps the whole when it is not much longer', () => {
    const items = Array.from({ length: 10 }, (_, i) => item(`n${i}`, i))
    expect(bulkDomain(model(items), null)).toEqual(wholeDomain(model(items), null))
  })
})

describe('zoomed', () => {
  it('keeps the point it zooms about in its place', () => {
    const near = zoomed({ from: 0, to: 100 * DAY }, 0.5, 20 * DAY)
    expect(near.to - near.from).toBe(50 * DAY)
    expect((20 * DAY - near.from) / (near.to - near.from)).toBeCloseTo(0.2)
  })

  it('goes no nearer than hours', () => {
    const near = zoomed({ from: 0, to: DAY }, 1e-9, DAY / 2)
    expect(near.to - near.from).toBe(6 * 3_600_000)
  })
})

describe('walk', () => {
  const { placed } = placedIn([item('a', 1), item('b', 5), item('c', 5), item('d', 9)])
  it.each([
    ['a', 'ArrowRight', 'b'],
    ['b', 'ArrowDown', 'c'],
    ['c', 'ArrowUp', 'b'],
    ['d', 'Home', 'a'],
    ['a', 'End', 'd'],
    ['a', 'ArrowLeft', null],
    ['d', 'ArrowRight', null],
    ['a', 'x', null],
  ])('from %s with %s to %s', (from, key, to) => {
    expect(walk(placed, from, key)).toBe(to)
  })
})
