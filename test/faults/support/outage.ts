import type { TestContext } from 'vitest'
import { expect, vi } from 'vitest'
import type { Outage } from '../../../main/capture/flow/link.ts'
import type { Bench } from './bench.ts'
import { inspect } from './describe-row.ts'
import { report } from './report.ts'

/** Why the server can’t be reached right now. */
export const outageOf = ({ engine }: Bench): Outage | null => engine.flows()[0]?.offline ?? null

/** Waits until the engine says that the server can't be reached. */
export async function outage(bench: Bench): Promise<Outage> {
  await vi.waitFor(() => expect(outageOf(bench)).not.toBeNull(), { timeout: 20_000, interval: 5 })
  const found = outageOf(bench)
  if (!found) throw new Error('The server was found again.')
  return found
}

/** Everything that could not be asked for was asked for once the way was free, and only once. */
export async function expectOnceEach(bench: Bench, rooms: readonly string[], context: TestContext) {
  const { row, stills } = await inspect(bench, context.task.name)
  report(context, row)
  expect(stills.map(({ roomId }) => roomId).toSorted()).toEqual(rooms.toSorted())
  expect(bench.asked().toSorted()).toEqual(rooms.toSorted())
  expect(await bench.engine.jobs()).toEqual([])
  expect(bench.bugs).toEqual([])
}
