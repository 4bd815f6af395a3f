import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { environmentFetch } from '../../../main/cli/environment-fetch.ts'
import type { Size } from '../../../main/images/place-on.ts'
import type { FetchFor } from '../../../main/network/fetch-for.ts'
import type { Credentials } from '../../../main/vault/types.ts'
import { serveParent } from '../child.ts'
import { benchOrder, captureAll, openBenchEngine } from '../engine.ts'
import type { Shot } from './contestant.ts'

export interface EngineSettings {
  readonly credentials: Credentials
  /** Origins: images that the API places at the first are fetched by the second. */
  readonly cdn: { readonly real: string; readonly counted: string }
  readonly roomId: string
}

/** The size to ask for; where there is none, the stream's own. */
export type EngineTask = Partial<Size>

/** A whole engine, one capture at a time. */
serveParent<EngineSettings, EngineTask, Shot>(async ({ credentials, cdn, roomId }) => {
  const bench = await openBenchEngine(credentials, 1, { fetchFor: countedFetch(cdn) })
  let count = 0
  return {
    async answer(size) {
      count += 1
      const order = benchOrder(path.join(bench.folder, String(count)), [roomId])
      await mkdir(order.folder)
      const askedAt = Date.now()
      const startedAt = performance.now()
      await captureAll(bench, { ...order, options: size })
      const ms = performance.now() - startedAt
      const [name = ''] = await readdir(order.folder)
      return { askedAt, ms, file: path.join(order.folder, name) }
    },
    close: () => bench.close(),
  }
})

function countedFetch({ real, counted }: EngineSettings['cdn']): FetchFor {
  const fetchFor = environmentFetch({})
  return (api) => {
    const fetch = fetchFor(api)
    return (input, init) => fetch(String(input).replace(real, counted), init)
  }
}
