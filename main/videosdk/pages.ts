import type { FetchPage, QueryParams } from '@videosdk.live/server-sdk'
import { paginate } from '@videosdk.live/server-sdk'
import { StillroomError } from '../errors.ts'
import { readListPage } from './answers.ts'
import type { Reader } from './api.ts'

/** The API's own maximum is unknown; a server that has a smaller one says so in `pageInfo`. */
const mostPerPage = 100

/** Against a list without end. What lies beyond is the oldest. */
const mostPages = 1000

interface PageOptions {
  readonly query?: QueryParams
  readonly signal: AbortSignal | undefined
}

export interface ListOptions<T> extends PageOptions {
  /** One entry as it came; null leaves it out. */
  readonly read: (raw: unknown) => T | null
  /** Entries can shift from page to page while we read: of those with the same id one is kept. */
  readonly idOf: (entry: T) => string
}

/** Reads a whole list, page by page. */
export async function listAll<T>(api: Reader, path: string, options: ListOptions<T>): Promise<T[]> {
  const { read, idOf } = options
  const found = new Map<string, T>()
  const fetchPage = pageFetcher(api, path, options)
  let page = await firstPage(fetchPage)
  for (let pages = 1; ; pages += 1) {
    const before = found.size
    for (const raw of page.data) {
      const entry = read(raw)
      if (entry !== null) found.set(idOf(entry), entry)
    }
    // A page without anything new means that the server counts its pages wrong.
    const isLast = page.nextCursor === undefined || found.size === before || pages === mostPages
    if (isLast) return [...found.values()]
    page = await paginate(fetchPage, { cursor: page.nextCursor })
  }
}

/** A server that finds 100 too many is asked for as many as it likes. */
async function firstPage(fetchPage: FetchPage) {
  try {
    return await paginate(fetchPage, { perPage: mostPerPage })
  } catch (error) {
    if (!(error instanceof StillroomError) || error.httpStatus !== 400) throw error
    return paginate(fetchPage)
  }
}

/** For the vendor's `paginate`, which counts the pages. */
export function pageFetcher(api: Reader, path: string, options: PageOptions): FetchPage {
  return async (page = 1, asked) => {
    const query = { ...options.query, page, perPage: asked }
    const raw = await api.get(path, { query, signal: options.signal }).catch(explain)
    const answer = readListPage(raw)
    const perPage = Math.min(answer.perPage || asked || answer.data.length, mostPerPage)
    // Our page, not the server's: one that always says 1 would be asked for page 2 for ever.
    const pageInfo = { currentPage: page, lastPage: answer.lastPage, perPage }
    return { data: answer.data, pageInfo }
  }
}

/** For a list no room can be missing: the address is wrong, or the plan. */
function explain(error: unknown): never {
  if (!(error instanceof StillroomError) || error.code !== 'room-not-found') throw error
  const { httpStatus, serverMessage } = error
  const code = httpStatus === 402 ? 'forbidden' : 'bad-response'
  throw new StillroomError(code, { httpStatus, serverMessage, cause: error })
}
