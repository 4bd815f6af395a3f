import { readdirSync, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { dependencies } from './package.json'
import { gatherLicences, licencesFile } from './scripts/licences/plugin.ts'

/** Packages with a binary of their own, which no bundle can hold: electron-builder.yml packs them beside it. */
const native = ['@napi-rs/canvas', 'better-sqlite3', 'keytar']

/** All others go into the bundles: what is packed is then only what is used, in few files. */
const bundled = Object.keys(dependencies).filter((name) => !native.includes(name))

const licences = gatherLicences(native)

/** Has Vite list the licences of a bundle's packages. */
const license = { fileName: licencesFile }

const sandboxVideo = 'main/sandbox/video'

/** Puts the sandbox's video beside the bundles, where main/entries.ts expects it. */
const copySandboxVideo: Plugin = {
  name: 'copy-sandbox-video',
  generateBundle() {
    for (const name of readdirSync(sandboxVideo)) {
      const source = readFileSync(`${sandboxVideo}/${name}`)
      this.emitFile({ type: 'asset', fileName: `sandbox-video/${name}`, source })
    }
  },
}

/**
 * Three bundles: the main process and the programs it starts beside itself (ESM), the preload
 * (CommonJS: a sandboxed preload can't be ESM), and the page.
 */
export default defineConfig({
  main: {
    plugins: [copySandboxVideo, licences.collect],
    build: {
      license,
      externalizeDeps: { exclude: bundled },
      rollupOptions: {
        input: {
          index: 'main/index.ts',
          'image-process': 'main/images/process.ts',
          'keychain-process': 'main/vault/keychain-process.ts',
          'sandbox-process': 'main/sandbox/process.ts',
          'catalogue-worker': 'main/library/worker.ts',
          'gallery-worker': 'main/library/gallery/worker.ts',
          'scan-worker': 'main/library/scan/worker.ts',
          'export-process': 'main/export/process.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [licences.collect],
    build: {
      license,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'preload/index.ts' },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), licences.write],
    build: {
      license,
      outDir: 'out/renderer',
      rollupOptions: { input: 'renderer/index.html' },
      minify: 'oxc',
      // Kilobytes before compression; `npm run bench -- start` tells what each page loads.
      chunkSizeWarningLimit: 1000,
      // Inlined assets would need `data:` in the content security policy.
      assetsInlineLimit: 0,
    },
  },
})
