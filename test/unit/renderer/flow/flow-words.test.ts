import { describe, expect, it } from 'vitest'
import type { FlowView } from '../../../../preload/contract.ts'
import {
  holdupNews,
  holdupOf,
  holdupServerWords,
  holdupWords,
} from '../../../../renderer/flow/flow-words.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { formatClock } from '../../../../renderer/ui/format.ts'
import { fakeFlow } from '../../../support/fake-batches.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const iso = (seconds: number) => new Date(now + seconds * 1000).toISOString()

const refused: Failure = { code: 'offline', message: 'The server refuses connections.' }
const limited: Failure = {
  code: 'rate-limited',
  message: 'VideoSDK asks for fewer requests.',
  serverMessage: 'Too many requests',
}
const offline = { since: iso(-300), nextProbeAt: iso(8), failure: refused }
const pause = { until: iso(24), failure: limited }

const holdup = (change: Partial<FlowView>) => holdupOf(fakeFlow(change), now)

describe('what holds captures up', () => {
  it.each<readonly [string | undefined, Partial<FlowView>]>([
    [undefined, {}],
    ['offline', { offline, pause, limit: 2 }],
    ['paused', { pause, limit: 2 }],
    ['slowed', { limit: 2 }],
    // Its end is here before the news of it.
    [undefined, { pause: { ...pause, until: iso(0) } }],
    ['slowed', { pause: { ...pause, until: iso(-1) }, limit: 2 }],
  ])('is %s', (kind, change) => {
    expect(holdup(change)?.kind).toBe(kind)
  })

  it('is nothing where a project has not captured yet', () => {
    expect(holdupOf(undefined, now)).toBeNull()
  })

  it.each<readonly [string, Partial<FlowView>, number]>([
    [
      `Offline since ${formatClock(offline.since)}. The server refuses connections. 83 captures wait. Next look in 8 sec.`,
      { offline },
      83,
    ],
    [
      `Offline since ${formatClock(offline.since)}. The server refuses connections. 1 capture waits. Looking now.`,
      { offline: { ...offline, nextProbeAt: iso(0) } },
      1,
    ],
    [
      `Offline since ${formatClock(offline.since)}. The server refuses connections. Next look in 8 sec.`,
      { offline },
      0,
    ],
    ['VideoSDK asks to wait: next captures in 24 sec.', { pause }, 5],
    [
      '2 at a time instead of 8, as the server complained; speeds up again by itself.',
      { limit: 2 },
      5,
    ],
  ])('reads %j', (words, change, waiting) => {
    const found = holdup(change)
    expect(found && holdupWords(found, waiting, now)).toBe(words)
  })

  it('is told to assistive technology in words that time doesn’t change', () => {
    for (const change of [{ offline }, { pause }, { limit: 2 }]) {
      const words = [0, 3_000, 6_000].map((ms) => {
        const found = holdupOf(fakeFlow(change), now + ms)
        return found && holdupNews(found)
      })
      expect(new Set(words).size).toBe(1)
      expect(words[0]).toBeTruthy()
    }
  })

  it('comes with the server’s own words, where it has said any', () => {
    const words = (change: Partial<FlowView>) => {
      const found = holdup(change)
      return found ? holdupServerWords(found) : undefined
    }
    expect(words({ pause })).toBe('Too many requests')
    expect(words({ offline })).toBeUndefined()
    expect(words({ limit: 1 })).toBeUndefined()
  })
})
