import { expect, vi } from 'vitest'
import type { FlowState } from '../../../main/capture/flow/flows.ts'
import type { Credentials } from '../../../main/vault/types.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import type { FakeClock } from '../../support/fake-clock.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import type { Rig, RigOptions } from '../../support/rig.ts'
import { createRig } from '../../support/rig.ts'
import type { World } from './world.ts'

/** A change of the flow, with the clock's time at which it was told. */
interface ToldFlow {
  readonly at: number
  readonly flow: FlowState
}

/** An engine on the sandbox, with a clock that is turned by hand. */
export interface Bench extends Rig {
  readonly world: World
  readonly clock: FakeClock
  readonly flows: readonly ToldFlow[]
  /** Requests that reached the sandbox: of captures, of images, and for looking around. */
  requests(): { readonly captures: number; readonly loads: number; readonly looks: number }
  /** Rooms that captures were asked of, once for each request that reached the sandbox. */
  asked(): readonly string[]
  /** Requests that left this process, whether they reached anybody or not. */
  readonly attempts: number
  /** Turns the clock on over every wait, until nothing waits or runs. */
  settle(): Promise<void>
}

export interface BenchOptions extends Partial<RigOptions> {
  /** The sandbox's own by default; asked anew for each job. */
  readonly credentials?: () => Credentials
  /** Leads requests elsewhere. */
  readonly redirect?: (url: string) => string
  /** Holds a request up until it resolves. */
  readonly beforeRequest?: (url: string) => Promise<unknown>
}

/** ms. Short, but a busy machine must not exceed them where nothing is wrong. */
const limits = { headMs: 1000, silenceMs: 500, totalMs: 2500 }
const requestMs = 1000

export async function createBench(world: World, options: BenchOptions = {}): Promise<Bench> {
  const { credentials = () => world.sandbox, redirect = (url) => url, ...more } = options
  const { beforeRequest = async () => {}, ...rigOptions } = more
  const clock = createFakeClock(Date.now())
  let attempts = 0
  const fetch: typeof globalThis.fetch = async (input, init) => {
    attempts += 1
    await beforeRequest(String(input))
    return await globalThis.fetch(redirect(String(input)), init)
  }
  const fetchFor = () => fetch
  const rig = await createRig({
    sandbox: world.sandbox,
    images: world.images,
    clock,
    limits,
    fetchFor,
    concurrency: () => 2,
    clientFor: async () =>
      createVideoSdkClient({ credentials: credentials(), clock, fetchFor, timeoutMs: requestMs }),
    ...rigOptions,
  })
  const flows: ToldFlow[] = []
  rig.engine.events.on('flow', (flow) => void flows.push({ at: clock.now(), flow }))
  const since = world.sandbox.log.length
  const log = () => world.sandbox.log.slice(since)

  return {
    ...rig,
    world,
    clock,
    flows,
    get attempts() {
      return attempts
    },
    requests() {
      const captures = log().filter(({ path }) => path === '/v2/hls/capture').length
      const loads = log().filter(({ side }) => side === 'cdn').length
      return { captures, loads, looks: log().length - captures - loads }
    },
    asked: () =>
      log()
        .filter(({ path }) => path === '/v2/hls/capture')
        .map(({ body }) => (body as { readonly roomId: string }).roomId),
    async settle() {
      let isIdle = false
      void rig.engine.idle().then(() => {
        isIdle = true
      })
      await vi.waitFor(
        async () => {
          await clock.advance(clock.waits[0] ?? 0)
          expect(isIdle).toBe(true)
        },
        { timeout: 30_000, interval: 5 },
      )
    },
  }
}

/**
 * A bench on which something goes wrong in the middle of a batch: once the first still is saved,
 * and before the image of any other is loaded.
 */
export async function createSpoiltBench(
  world: World,
  spoil: () => Promise<unknown>,
  options: BenchOptions = {},
): Promise<Bench> {
  const spoilt = Promise.withResolvers<void>()
  let loads = 0
  const bench = await createBench(world, {
    ...options,
    async beforeRequest(url) {
      if (!url.startsWith(world.sandbox.cdn)) return
      loads += 1
      if (loads > 1) await spoilt.promise
    },
  })
  afterFirstStill(bench, () => void spoil().then(() => spoilt.resolve(), spoilt.reject))
  return bench
}

/** Does something as soon as the first still of the batch is saved: with more on their way. */
export function afterFirstStill({ engine }: Rig, act: () => void): void {
  const listener = () => {
    engine.events.off('still', listener)
    act()
  }
  engine.events.on('still', listener)
}
