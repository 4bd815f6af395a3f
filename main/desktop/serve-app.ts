import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Still } from '../library/still.ts'
import { isAppUrl } from './app-scheme.ts'
import { contentSecurityPolicy, noncePlaceholder } from './csp.ts'

export interface AppServer {
  /** Folder with the built page. */
  readonly page: URL
  readonly still: (id: string) => Promise<Still | null>
}

const pageTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

const imageTypes: Readonly<Record<Still['format'], string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

const everyAnswer = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Answers the page's requests: `/` its bundle, `/still/<id>` the picture of a still. */
export async function serveApp(request: Request, server: AppServer): Promise<Response> {
  if (!isAppUrl(request.url) || request.method !== 'GET') return notFound()
  const { pathname } = new URL(request.url)
  const [, still] = /^\/still\/([\w-]{1,100})$/u.exec(pathname) ?? []
  try {
    return await (still ? serveStill(still, server) : servePage(pathname, server))
  } catch (error) {
    if (isMissing(error)) return notFound()
    throw error
  }
}

async function serveStill(id: string, server: AppServer): Promise<Response> {
  const still = await server.still(id)
  if (!still) return notFound()
  const file = path.join(still.folder, still.file)
  const { size } = await stat(file)
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      ...everyAnswer,
      'content-type': imageTypes[still.format],
      'content-length': String(size),
      // A still's bytes never change under its id.
      'cache-control': 'private, max-age=86400, immutable',
    },
  })
}

/** Names as the build makes them: nothing in them can lead out of the folder. */
const bundleName = /^\/((?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)+)$/u

async function servePage(pathname: string, server: AppServer): Promise<Response> {
  const name = pathname === '/' ? 'index.html' : (bundleName.exec(pathname)?.[1] ?? '')
  const type = pageTypes[path.extname(name)]
  if (!type) return notFound()
  const nonce = randomBytes(16).toString('base64')
  const body = await readFile(new URL(name, server.page))
  const isDocument = name.endsWith('.html')
  return new Response(isDocument ? body.toString().replaceAll(noncePlaceholder, nonce) : body, {
    headers: {
      ...everyAnswer,
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': isDocument ? 'no-store' : 'private, max-age=86400, immutable',
    },
  })
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: everyAnswer })
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'EACCES'
}
