import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { tempFolder } from './temp-folder.ts'

export interface BarePageServer {
  readonly url: string
  close(): Promise<void>
}

/**
 * Builds a page to compare with as the app's page is built, and serves it.
 *
 * @param source its folder, with an index.html
 */
export async function serveBarePage(source: URL): Promise<BarePageServer> {
  const root = fileURLToPath(source)
  const folder = await tempFolder('bare-page')
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
