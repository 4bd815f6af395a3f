import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { spoilRoute } from './fault-gate.ts'
import type { FaultBox } from './faults.ts'
import type { SandboxEnv } from './http.ts'
import { createApp } from './http.ts'
import { Refusal } from './refusal.ts'
import type { RequestLog } from './request-log.ts'
import { logRequests } from './request-log.ts'
import { addVideoRoutes } from './routes-video.ts'
import type { World } from './world.ts'

interface CdnFile {
  readonly bytes: Buffer
  readonly contentType: string
}

/** Captured images by file name, in memory. */
export interface CdnStore {
  /** Forgets the oldest files where there are too many, or too many bytes. */
  put(name: string, file: CdnFile): void
  get(name: string): CdnFile | undefined
}

export interface CdnLimits {
  readonly files: number
  readonly bytes: number
}

const defaultLimits: CdnLimits = { files: 2_000, bytes: 512 * 1024 * 1024 }

export function createCdnStore(limits: CdnLimits = defaultLimits): CdnStore {
  const files = new Map<string, CdnFile>()
  let bytes = 0
  const forgetOldest = () => {
    for (const [name, file] of files) {
      if (files.size <= limits.files && bytes <= limits.bytes) return
      files.delete(name)
      bytes -= file.bytes.length
    }
  }
  return {
    put: (name, file) => {
      files.set(name, file)
      bytes += file.bytes.length
      forgetOldest()
    },
    get: (name) => files.get(name),
  }
}

export interface CdnOptions {
  readonly world: World
  readonly store: CdnStore
  readonly faults: FaultBox
  readonly log: RequestLog
}

/** The CDN: no token is asked for, and none is expected. */
export function createCdn({ world, store, faults, log }: CdnOptions): Hono<SandboxEnv> {
  const app = createApp()
  app.use(logRequests(log, 'cdn', world.now))
  app.get('/thumbnail/:file', spoilRoute(faults, 'thumbnail'), (c) => {
    const file = store.get(c.req.param('file'))
    if (!file) throw new Refusal(404, 'File not found.')
    const etag = `"${createHash('sha1').update(file.bytes).digest('hex')}"`
    c.header('etag', etag)
    c.header('cache-control', 'public, max-age=86400, immutable')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    c.header('content-type', file.contentType)
    c.header('content-length', String(file.bytes.length))
    return c.body(new Uint8Array(file.bytes))
  })
  addVideoRoutes(app, world, faults)
  return app
}
