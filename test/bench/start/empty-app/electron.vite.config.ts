import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * As electron-vite's template for React has it, but for a preload that is no ESM, which a sandbox
 * needs, and a page that is minified, as Stillroom's is.
 */
export default defineConfig({
  main: {},
  preload: {
    build: { rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } } },
  },
  renderer: { plugins: [react()], build: { minify: 'oxc' } },
})
