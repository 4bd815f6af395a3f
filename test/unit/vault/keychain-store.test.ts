import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { KeychainAnswer, KeychainCall } from '../../../main/vault/keychain-messages.ts'
import { createKeychain } from '../../../main/vault/keychain-store.ts'
import { createFakeProcesses, locked, missing, yes } from './fake-keychain-process.ts'

const entry = new URL('file:///keychain-process.ts')
const lockedError = { code: 'keychain-locked' }
const inKeychain = { storage: 'keychain' }

function setUp(reply?: (call: KeychainCall) => KeychainAnswer | undefined) {
  const processes = createFakeProcesses(reply)
  const keychain = createKeychain({
    service: 'Stillroom Test',
    spawn: processes.spawn,
    entry,
    system: { platform: 'linux', env: { XDG_CURRENT_DESKTOP: 'GNOME' } },
  })
  return { processes, keychain }
}

/** A keychain that can be probed, and leaves everything else open. */
const probeOnly = ({ question }: KeychainCall) => (question.type === 'probe' ? yes : undefined)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the probe', () => {
  it('starts no process before the first use', () => {
    expect(setUp().processes.started).toEqual([])
  })

  it('comes first, once, and names the service', async () => {
    const { processes, keychain } = setUp(() => yes)
    await Promise.all([keychain.status(), keychain.get('a'), keychain.set('a', 's')])

    expect(processes.questions()).toEqual(['probe', 'get', 'set'])
    expect(processes.latest().calls[0]?.service).toBe('Stillroom Test')
  })

  it.each([
    ['locked', locked, 'keychain-locked', 'Passwords and Keys'],
    ['missing', missing, 'keychain-unavailable', 'gnome-keyring'],
  ])('tells a %s keychain, with advice', async (_, answer, code, action) => {
    const { keychain } = setUp(() => answer)

    expect(await keychain.status()).toEqual({
      storage: 'session',
      notice: { code, message: expect.any(String), action: expect.stringContaining(action) },
    })
    await expect(keychain.get('a')).rejects.toMatchObject({ code })
    await expect(keychain.set('a', 'secret')).rejects.toMatchObject({ code })
    await expect(keychain.delete('a')).rejects.toMatchObject({ code })
  })

  it('is repeated after a failure, but not at once', async () => {
    let answer = missing
    const { processes, keychain } = setUp(() => answer)
    await keychain.status()
    answer = yes
    await vi.advanceTimersByTimeAsync(2999)
    expect(await keychain.status()).toMatchObject({ storage: 'session' })
    expect(processes.questions()).toEqual(['probe'])

    await vi.advanceTimersByTimeAsync(1)
    expect(await keychain.status()).toEqual(inKeychain)
  })

  it('is repeated at once for who asks for it, in turn with other questions', async () => {
    let answer = missing
    const { processes, keychain } = setUp(() => answer)
    await keychain.status()
    answer = yes
    expect(await keychain.recheck()).toEqual(inKeychain)

    answer = locked
    const [, again] = await Promise.all([keychain.get('a').catch(() => {}), keychain.recheck()])
    expect(again).toMatchObject({ storage: 'session', notice: lockedError })
    expect(processes.questions()).toEqual(['probe', 'probe', 'get', 'probe'])
  })

  it('is told as locked after 5 s, and to later callers without waiting', async () => {
    const { keychain, processes } = setUp()
    const first = keychain.status()
    await vi.advanceTimersByTimeAsync(4999)
    const second = keychain.status()
    await vi.advanceTimersByTimeAsync(1)

    expect(await first).toMatchObject({ storage: 'session', notice: lockedError })
    expect(await second).toMatchObject({ storage: 'session', notice: lockedError })
    await vi.advanceTimersByTimeAsync(60_000)
    const third = keychain.status()
    await vi.advanceTimersByTimeAsync(1)
    expect(await third).toMatchObject({ notice: lockedError })
    expect(processes.questions()).toEqual(['probe'])
  })

  it('still counts when its owner answers late', async () => {
    const { processes, keychain } = setUp()
    const status = keychain.status()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await status).toMatchObject({ notice: lockedError })

    processes.latest().answer(yes)
    await vi.advanceTimersByTimeAsync(0)
    expect(await keychain.status()).toEqual(inKeychain)
    expect(processes.questions()).toEqual(['probe'])
  })

  it('is given up after 2 minutes, together with its process, and put anew', async () => {
    const { processes, keychain } = setUp()
    void keychain.status()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(processes.latest().isAlive).toBe(false)

    await vi.advanceTimersByTimeAsync(3000)
    void keychain.status()
    expect(processes.questions()).toEqual(['probe', 'probe'])
  })
})

describe('an operation', () => {
  it('that gets no answer is ended with its process, so that it can’t succeed later', async () => {
    const { processes, keychain } = setUp(probeOnly)
    const set = keychain.set('a', 'secret')
    const refused = expect(set).rejects.toMatchObject(lockedError)
    await vi.advanceTimersByTimeAsync(5000)

    await refused
    expect(processes.questions()).toEqual(['probe', 'set'])
    expect(processes.latest().isAlive).toBe(false)
    processes.latest().answer(yes)
    expect(await keychain.status()).toMatchObject({ notice: lockedError })
  })

  it('is neither answered nor refused by a process that was ended before', async () => {
    const { processes, keychain } = setUp(probeOnly)
    const set = expect(keychain.set('a', 'secret')).rejects.toMatchObject(lockedError)
    await vi.advanceTimersByTimeAsync(8000)
    await set
    const [ended] = processes.started
    const get = keychain.get('a')
    await vi.advanceTimersByTimeAsync(0)
    ended?.answer({ ok: true, secret: 'from before' })
    ended?.crash()
    processes.latest().answer({ ok: true, secret: 'now' })

    expect(await get).toBe('now')
  })

  it('that fails makes the others fail at once, and the next one probe', async () => {
    let isLocked = false
    const { processes, keychain } = setUp(({ question }) => {
      if (question.type !== 'probe') isLocked = true
      return isLocked ? locked : yes
    })
    const all = await Promise.allSettled([keychain.get('a'), keychain.get('b'), keychain.get('c')])

    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(processes.questions()).toEqual(['probe', 'get'])
    await vi.advanceTimersByTimeAsync(3000)
    await expect(keychain.get('a')).rejects.toMatchObject(lockedError)
    expect(processes.questions()).toEqual(['probe', 'get', 'probe'])
  })

  it('waits for the one before', async () => {
    const { processes, keychain } = setUp(probeOnly)
    const first = keychain.get('a')
    const second = keychain.get('b')
    await vi.advanceTimersByTimeAsync(100)
    expect(processes.questions()).toEqual(['probe', 'get'])

    processes.latest().answer({ ok: true, secret: 'one' })
    expect(await first).toBe('one')
    await vi.advanceTimersByTimeAsync(0)
    processes.latest().answer({ ok: true, secret: null })
    expect(await second).toBeNull()
  })

  it('is refused when the process crashes, and the next one starts another', async () => {
    const { processes, keychain } = setUp(probeOnly)
    const get = keychain.get('a')
    await vi.advanceTimersByTimeAsync(0)
    processes.latest().crash()

    await expect(get).rejects.toMatchObject({ code: 'keychain-unavailable' })
    await vi.advanceTimersByTimeAsync(3000)
    expect(await keychain.status()).toEqual(inKeychain)
    expect(processes.started).toHaveLength(2)
  })

  it('keeps the secret out of its error', async () => {
    const { keychain } = setUp(({ question }) => (question.type === 'probe' ? yes : missing))
    const error: unknown = await keychain.set('a', 'very-secret').catch((reason) => reason)

    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('very-secret')
  })
})

describe('the process', () => {
  it('ends a second after it was last needed, and starts anew', async () => {
    const { processes, keychain } = setUp(() => yes)
    await keychain.get('a')
    await vi.advanceTimersByTimeAsync(999)
    expect(processes.latest().isAlive).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(processes.latest().isAlive).toBe(false)

    await keychain.get('a')
    expect(processes.questions()).toEqual(['probe', 'get', 'get'])
    expect(processes.started).toHaveLength(2)
  })

  it('ends when the keychain is closed, with what is under way', async () => {
    const { processes, keychain } = setUp()
    const status = keychain.status()
    keychain.close()

    expect(await status).toMatchObject({ notice: { code: 'keychain-unavailable' } })
    expect(processes.latest().isAlive).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  })
})
