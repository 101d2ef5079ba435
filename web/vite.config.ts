import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The desk as static files under `dist/`. It is built from the engine's and reader's sources, so no other build has
 * to come first. Nothing is inlined: the page's security policy allows neither inline script nor inline style.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  resolve: { conditions: ['parley-source', 'module', 'browser', 'import', 'default'] },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      // Modules of the engine and reader only define things: a page that words a date must not load the parser.
      treeshake: { moduleSideEffects: (id) => !/\/(engine|reader)\/src\//.test(id) },
    },
  },
})
