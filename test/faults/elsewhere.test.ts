import type { TestContext } from 'vitest'
import { describe, expect, it } from 'vitest'
import type { Failure } from '../../main/errors.ts'
import { createBench } from './support/bench.ts'
import { inspect } from './support/describe-row.ts'
import { expectOnceEach, outage } from './support/outage.ts'
import { report } from './support/report.ts'
import { openTlsFront } from './support/tls.ts'
import { shareWorld } from './support/world.ts'

const world = shareWorld()

describe('a way that leads elsewhere', () => {
  it('network: the API’s name isn’t found', async (context) => {
    let endpoint = 'https://stillroom.invalid'
    const bench = await createBench(world, { credentials: () => ({ ...world.sandbox, endpoint }) })
    const rooms = world.rooms.slice(0, 4)
    await bench.order(rooms)
    const { failure } = await outage(bench)
    expect(failure.code).toBe('offline')
    // Which one depends on the resolver.
    expect(failure.message).toMatch(/name (was not found|can’t be looked up right now)\./u)
    endpoint = world.sandbox.endpoint
    await bench.engine.wake()
    await bench.settle()
    await expectOnceEach(bench, rooms, context)
  })

  it('network: the name of the image’s server isn’t found', async (context) => {
    await playBadAddress('https://stillroom.invalid/a.jpg', context, {
      code: 'offline',
      message: expect.stringMatching(/name (was not found|can’t be looked up right now)\./u),
    })
  })

  it('network: the API’s certificate isn’t trusted', async (context) => {
    const front = await openTlsFront(world.sandbox.endpoint, context)
    const bench = await createBench(world, {
      credentials: () => ({ ...world.sandbox, endpoint: front.origin }),
    })
    const rooms = world.rooms.slice(0, 4)
    await bench.order(rooms)
    expect(await outage(bench)).toMatchObject({
      failure: {
        code: 'offline',
        message: 'The server’s certificate is not trusted.',
        action: 'Check this computer’s clock, the endpoint, and whether a proxy sits in between.',
      },
    })
    expect(bench.asked()).toEqual([])
    front.trust()
    await bench.engine.wake()
    await bench.settle()
    await expectOnceEach(bench, rooms, context)
  })

  it('network: the certificate of the image’s server isn’t trusted', async (context) => {
    const front = await openTlsFront(world.sandbox.cdn, context)
    await playBadAddress(`${front.origin}/thumbnail/a.jpg`, context, {
      code: 'offline',
      message: 'The server’s certificate is not trusted.',
    })
  })

  it('network: the image’s server redirects from https to http', async (context) => {
    const front = await openTlsFront(world.sandbox.cdn, context)
    front.trust()
    const location = `${world.sandbox.cdn}/thumbnail/a.jpg`
    world.sandbox.faults.set('thumbnail', { kind: 'redirect', location })
    await playBadAddress(`${front.origin}/thumbnail/a.jpg`, context, {
      code: 'bad-response',
      message: 'The image’s address redirects to another server without encryption.',
    })
  })

  /** One image lies at that address; those after it lie where they should. */
  async function playBadAddress(
    filePath: string,
    context: TestContext,
    told: Partial<Failure>,
  ): Promise<void> {
    const [first = '', ...others] = world.rooms
    world.sandbox.faults.set('capture', { kind: 'patch', patch: { filePath } })
    const bench = await createBench(world)
    await bench.order([first])
    await bench.settle()
    world.sandbox.faults.clear()
    await bench.order(others)
    await bench.settle()
    const { row, stills } = await inspect(bench, context.task.name)
    report(context, row)
    expect(stills).toHaveLength(others.length)
    expect(await bench.engine.jobs()).toMatchObject([
      { roomId: first, state: 'failed', failure: told },
    ])
    // The API is there: it is no outage, and nothing else waited.
    expect(bench.flows.filter(({ flow }) => flow.offline)).toEqual([])
  }
})
