import { expect, it } from 'vitest'
import { loadWorld } from '../src/world.js'

it('loads the facts that come with the engine', async () => {
  const world = await loadWorld()
  expect(world.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(world.states.length).toBeGreaterThan(0)
  expect(world.organisations.some((one) => one.kind === 'agency')).toBe(true)
})
