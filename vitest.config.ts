import { defineConfig } from 'vitest/config'

/**
 * Tests run on the sources (`parley-source` in every package's exports), never on a stale build. Node adds `import` or
 * `require` to the conditions by itself: named here, CommonJS packages would require the ES modules of others.
 */
export default defineConfig({
  resolve: { conditions: ['parley-source'] },
  ssr: { resolve: { conditions: ['parley-source', 'node', 'module'] } },
  test: {
    setupFiles: ['vitest.setup.ts'],
    include: ['*/src/**/*.test.ts', '*/test/**/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
})
