import { describe, expect, it } from 'vitest'
import { StillroomError } from '../../../main/errors.ts'
import type { SandboxOptions } from '../../../main/sandbox/options.ts'
import { resolveOptions } from '../../../main/sandbox/options.ts'

describe('resolveOptions', () => {
  it('fills every gap', () => {
    const settings = resolveOptions({})
    expect(settings).toMatchObject({ port: 0, cdnPort: 0, rooms: 12, live: 5, latencyMs: 0 })
    expect(settings.apiKey).toMatch(/^[0-9a-f-]{36}$/)
    expect(settings.secret).toMatch(/^[0-9a-f]{64}$/)
  })

  it('derives the key from the seed, and makes each secret anew', () => {
    const [first, again, other] = [
      resolveOptions({}),
      resolveOptions({}),
      resolveOptions({ seed: 2 }),
    ]
    expect(again.apiKey).toBe(first.apiKey)
    expect(other.apiKey).not.toBe(first.apiKey)
    expect(again.secret).not.toBe(first.secret)
  })

  it('makes all rooms live where there are fewer than five', () => {
    expect(resolveOptions({ rooms: 3 }).live).toBe(3)
  })

  it.each<[SandboxOptions, string]>([
    [{ rooms: 0 }, 'at least 1'],
    [{ rooms: 10_001 }, 'at most 10000'],
    [{ rooms: 1.5 }, 'whole number'],
    [{ live: -1 }, 'at least 0'],
    [{ rooms: 3, live: 4 }, 'Only 3 rooms exist, so 4 can’t be live.'],
    [{ port: 65_536 }, 'port'],
    [{ latencyMs: -1 }, 'latency'],
    [{ seed: 0.5 }, 'seed'],
    [{ apiKey: '' }, 'API key'],
    [{ secret: '' }, 'secret'],
    [{ rooms: Number.NaN }, 'number of rooms'],
    [{ romms: 3 } as SandboxOptions, 'romms'],
  ])('refuses %o', (options, message) => {
    const attempt = () => resolveOptions(options)
    expect(attempt).toThrow(StillroomError)
    expect(attempt).toThrow(message)
  })
})
