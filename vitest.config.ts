import { defineConfig } from 'vitest/config'

/** Tests run on the sources (`parley-source` in every package's exports), never on a stale build. */
export default defineConfig({
  resolve: { conditions: ['parley-source'] },
  ssr: { resolve: { conditions: ['parley-source', 'node', 'import', 'module', 'default'] } },
  test: {
    setupFiles: ['vitest.setup.ts'],
    include: ['*/src/**/*.test.ts', '*/test/**/*.test.ts'],
    testTimeout: 30_000,
  },
})
