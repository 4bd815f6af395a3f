import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { tempFolder } from '../temp-folder.ts'

export interface BareGridServer {
  readonly url: string
  close(): Promise<void>
}

/** Builds the bare grid as the app's page is built, and serves it. */
export async function serveBareGrid(): Promise<BareGridServer> {
  const root = fileURLToPath(new URL('.', import.meta.url))
  const folder = await tempFolder('bare-grid')
  const shared = { root, configFile: false, logLevel: 'error' } as const
  await build({ ...shared, plugins: [react()], build: { outDir: folder.path, minify: 'oxc' } })
  const server = await preview({
    ...shared,
    build: { outDir: folder.path },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  })
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close()
      await folder.remove()
    },
  }
}
