import type { ExportStill } from './export-state.ts'

/** Stills that come a few hundred at a time, asked for when the ones before are used up. */
export interface StillLine extends AsyncIterable<ExportStill> {
  /** Hands over what was asked for; an empty list is the end. */
  take(stills: readonly ExportStill[]): void
}

/** @param ask sends for the next ones */
export function createStillLine(ask: () => void): StillLine {
  let waiting: PromiseWithResolvers<readonly ExportStill[]> | undefined

  function next(): Promise<readonly ExportStill[]> {
    waiting = Promise.withResolvers()
    ask()
    return waiting.promise
  }

  return {
    take: (stills) => waiting?.resolve(stills),
    async *[Symbol.asyncIterator]() {
      for (let stills = await next(); stills.length > 0; stills = await next()) yield* stills
    },
  }
}
