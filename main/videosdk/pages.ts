import type { QueryParams } from '@videosdk.live/server-sdk'
import { StillroomError } from '../errors.ts'
import type { ListPage } from './answers.ts'
import { readListPage } from './answers.ts'
import type { Reader } from './api.ts'
import { mapLimited } from './map-limited.ts'

/** The API's own maximum is unknown; a server that has a smaller one says so in `pageInfo`. */
const mostPerPage = 100

/** Against a list without end. What lies beyond is the oldest. */
const mostPages = 1000

/** Requests at a time; there is no documented rate limit. */
const pagesAtOnce = 6

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

/**
 * Reads a whole list: its first two pages one by one, because a server that counts its pages wrong
 * shows it there, the others several at a time. The vendor's `paginate` knows only one after another.
 */
export async function listAll<T>(api: Reader, path: string, options: ListOptions<T>): Promise<T[]> {
  const readPage = pageReader(api, path, options)
  const entries = createEntries(options)
  const first = await firstPage(readPage)
  const { perPage } = first
  let { lastPage } = first
  let isMore = entries.add(first)
  for (let page = 2; isMore && page <= Math.min(lastPage, mostPages); ) {
    const width = page === 2 ? 1 : pagesAtOnce
    const last = Math.min(page + width - 1, lastPage, mostPages)
    const numbers = Array.from({ length: last - page + 1 }, (_, index) => page + index)
    const ask = (number: number, either: AbortSignal) => readPage(number, perPage, either)
    const pages = await mapLimited(numbers, width, ask, options.signal)
    // A list that has grown meanwhile has its oldest entries on another page.
    lastPage = pages.at(-1)?.lastPage ?? lastPage
    isMore = pages.map(entries.add).some(Boolean)
    page = last + 1
  }
  return entries.all()
}

/** The beginning of a list, in one request. */
export async function listFirst<T>(
  api: Reader,
  path: string,
  options: ListOptions<T>,
): Promise<{ readonly entries: readonly T[]; readonly isWhole: boolean }> {
  const entries = createEntries(options)
  const first = await firstPage(pageReader(api, path, options))
  entries.add(first)
  return { entries: entries.all(), isWhole: first.lastPage <= 1 }
}

function createEntries<T>({ read, idOf }: ListOptions<T>) {
  const found = new Map<string, T>()
  return {
    /** @returns false for a page without anything new: the server counts its pages wrong */
    add({ data }: ListPage): boolean {
      const before = found.size
      for (const raw of data) {
        const entry = read(raw)
        if (entry !== null) found.set(idOf(entry), entry)
      }
      return found.size > before
    },
    all: (): T[] => [...found.values()],
  }
}

/** @param perPage as many as the server likes where it is left out */
type ReadPage = (
  page: number,
  perPage: number | undefined,
  signal?: AbortSignal,
) => Promise<ListPage & { readonly perPage: number }>

/** A server that finds 100 too many is asked for as many as it likes. */
async function firstPage(readPage: ReadPage) {
  try {
    return await readPage(1, mostPerPage)
  } catch (error) {
    if (!(error instanceof StillroomError) || error.httpStatus !== 400) throw error
    return readPage(1, undefined)
  }
}

/** One page of a list, with the number of entries that the next ones are to be asked for. */
export function pageReader(api: Reader, path: string, options: PageOptions): ReadPage {
  return async (page, asked, signal = options.signal) => {
    const query = { ...options.query, page, perPage: asked }
    const answer = readListPage(await api.get(path, { query, signal }).catch(explain))
    const perPage = Math.min(answer.perPage || asked || answer.data.length, mostPerPage)
    return { ...answer, perPage }
  }
}

/** For a list no room can be missing: the address is wrong, or the plan. */
function explain(error: unknown): never {
  if (!(error instanceof StillroomError) || error.code !== 'room-not-found') throw error
  const { httpStatus, serverMessage } = error
  const code = httpStatus === 402 ? 'forbidden' : 'bad-response'
  throw new StillroomError(code, { httpStatus, serverMessage, cause: error })
}
