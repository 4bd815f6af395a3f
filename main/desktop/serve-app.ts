import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { codeForErrno, errnoOf } from '../file-errors.ts'
import type { Still } from '../library/still.ts'
import type { Previews } from '../previews/previews.ts'
import type { Streams } from '../streams/streams.ts'
import { isAppUrl } from './app-scheme.ts'
import { contentSecurityPolicy, noncePlaceholder } from './csp.ts'

export interface AppServer {
  /** Folder with the built page. */
  readonly page: URL
  readonly still: (id: string) => Promise<Still | null>
  readonly previews: Pick<Previews, 'read' | 'make'>
  readonly streams: Pick<Streams, 'answer'>
}

const pageTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
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

/** What an address names never changes. */
const forAsLongAsItLasts = 'private, max-age=86400, immutable'

/**
 * Answers the page's requests: `/` its bundle, `/still/<id>` the picture of a still,
 * `/preview/<id>/<sha256>` a small one, `/hls/<projectId>/<roomId>/index.m3u8` a live stream.
 */
export async function serveApp(request: Request, server: AppServer): Promise<Response> {
  if (!isAppUrl(request.url) || request.method !== 'GET') return notFound()
  const { pathname } = new URL(request.url)
  try {
    if (pathname.startsWith('/hls/')) return await serveStream(request, server)
    return await answer(pathname, server)
  } catch (error) {
    if (isMissing(error)) return notFound()
    throw error
  }
}

async function answer(pathname: string, server: AppServer): Promise<Response> {
  const [, still] = /^\/still\/([\w-]{1,100})$/u.exec(pathname) ?? []
  if (still) return await serveStill(still, server)
  const [, id, sha256] = /^\/preview\/([\w-]{1,100})\/([0-9a-f]{64})$/u.exec(pathname) ?? []
  if (id && sha256) return await servePreview(id, sha256, server)
  return await servePage(pathname, server)
}

async function serveStill(id: string, server: AppServer): Promise<Response> {
  const still = await server.still(id)
  return still ? await sendStill(still, forAsLongAsItLasts) : notFound()
}

/** The hash alone names what is shown, so a preview that is there needs no look at the catalogue. */
async function servePreview(id: string, sha256: string, server: AppServer): Promise<Response> {
  const stored = await server.previews.read(sha256)
  if (stored) return sendPreview(stored)
  const still = await server.still(id)
  if (still?.sha256 !== sha256) return notFound()
  const made = await makePreview(still, server.previews)
  // A preview may come to be some other time, so what stands in for it isn't kept.
  return made ? sendPreview(made) : await sendStill(still, 'no-store')
}

/** Null where it can't be made, for whatever reason: that is no reason to show nothing. */
async function makePreview(still: Still, previews: AppServer['previews']): Promise<Buffer | null> {
  try {
    await previews.make(still)
    return await previews.read(still.sha256)
  } catch {
    return null
  }
}

function sendPreview(bytes: Buffer): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...everyAnswer,
      'content-type': imageTypes.webp,
      'content-length': String(bytes.length),
      'cache-control': forAsLongAsItLasts,
    },
  })
}

async function sendStill(still: Still, cacheControl: string): Promise<Response> {
  const file = path.join(still.folder, still.file)
  const { size } = await stat(file)
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      ...everyAnswer,
      'content-type': imageTypes[still.format],
      'content-length': String(size),
      'cache-control': cacheControl,
    },
  })
}

async function serveStream(request: Request, { streams }: AppServer): Promise<Response> {
  const answer = await streams.answer(request)
  for (const [name, value] of Object.entries(everyAnswer)) answer.headers.set(name, value)
  return answer
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
      'cache-control': isDocument ? 'no-store' : forAsLongAsItLasts,
    },
  })
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: everyAnswer })
}

/** A drive that is away and a file that may not be read are as good as gone. */
function isMissing(error: unknown): boolean {
  const errno = errnoOf(error)
  const code = codeForErrno(errno)
  return code === 'folder-missing' || code === 'folder-not-writable' || errno === 'EISDIR'
}
