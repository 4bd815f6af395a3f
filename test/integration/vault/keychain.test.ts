import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { forkChild } from '../../../main/child-process.ts'
import type { Keychain, KeychainOptions } from '../../../main/vault/keychain-store.ts'
import { createKeychain } from '../../../main/vault/keychain-store.ts'
import type { SecretService } from '../../support/secret-service.ts'
import {
  noSecretService,
  startSecretService,
  whyNoSecretService,
} from '../../support/secret-service.ts'

const reason = whyNoSecretService()

const service = 'Stillroom Test'
const entry = new URL('../../../main/vault/keychain-process.ts', import.meta.url)
const program = fileURLToPath(new URL('keychain-program.ts', import.meta.url))

let keychain: Keychain

function setEnv(env: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
}

type Limits = Pick<KeychainOptions, 'timeLimitMs' | 'patienceMs'>

function open(env: Readonly<Record<string, string | undefined>>, limits: Limits = {}): Keychain {
  setEnv(env)
  return createKeychain({ service, spawn: forkChild, entry, retryAfterMs: 50, ...limits })
}

/** Runs the program to its end. */
async function run(ending: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [program, ending], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const answered = once(child.stdout, 'data').then(() => performance.now())
  const stdout = text(child.stdout)
  await exit
  return { stdout: await stdout, endedAfterMs: performance.now() - (await answered) }
}

/** Keychain processes that use the keyring of `env`. */
async function keychainProcesses(env: Readonly<Record<string, string>>): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const about = await Promise.all([
        readFile(`/proc/${pid}/cmdline`, 'utf8'),
        readFile(`/proc/${pid}/environ`, 'utf8'),
      ]).catch(() => ['', ''])
      const isOne = about[0]?.includes(entry.pathname)
      return isOne && about[1]?.includes(`${env.DBUS_SESSION_BUS_ADDRESS}`) ? [pid] : []
    }),
  )
  return found.flat()
}

afterEach(() => {
  keychain?.close()
  vi.unstubAllEnvs()
})

describe.skipIf(reason)('a keyring that works', () => {
  let secretService: SecretService

  beforeAll(async () => {
    secretService = await startSecretService()
  })
  afterAll(() => secretService?.close())
  beforeEach(() => {
    keychain = open(secretService.env)
  })

  it('says so', async () => {
    expect(await keychain.status()).toEqual({ storage: 'keychain' })
  })

  it.each([
    ['plain', 'correct-horse'],
    ['non-ASCII', 'ü€𝄞-Wörter'],
    ['1024 bytes', 'x'.repeat(1024)],
    ['1024 bytes of long characters', '𝄞'.repeat(256)],
  ])('gives back a secret that is %s', async (_, secret) => {
    await keychain.set('account', secret)

    expect(await keychain.get('account')).toBe(secret)
  })

  it('replaces and deletes', async () => {
    await keychain.set('account', 'first')
    await keychain.set('account', 'second')
    expect(await keychain.get('account')).toBe('second')

    await keychain.delete('account')
    expect(await keychain.get('account')).toBeNull()
  })

  it('keeps accounts and services apart', async () => {
    await keychain.set('one', 'first')

    expect(await keychain.get('two')).toBeNull()
    const other = createKeychain({ service: 'Another', spawn: forkChild, entry })
    expect(await other.get('one')).toBeNull()
    other.close()
  })

  it('keeps a secret beyond its process', async () => {
    await keychain.set('account', 'kept')
    keychain.close()

    expect(await open(secretService.env).get('account')).toBe('kept')
  })

  it('answers many calls at once, in their order', async () => {
    const answers = await Promise.all([
      keychain.set('account', 'first'),
      keychain.get('account'),
      keychain.set('account', 'second'),
      keychain.get('account'),
      keychain.delete('account'),
      keychain.get('account'),
    ])

    expect(answers).toEqual([undefined, 'first', undefined, 'second', undefined, null])
  })

  it.each(['close', 'exit', 'idle'])('lets a program end (%s)', async (ending) => {
    const { stdout } = await run(ending, secretService.env)

    expect(JSON.parse(stdout)).toEqual({ storage: 'keychain' })
  })
})

describe.skipIf(reason)('a keyring that gets locked', () => {
  let secretService: SecretService

  beforeEach(async () => {
    secretService = await startSecretService()
    keychain = open(secretService.env)
    await keychain.set('account', 'kept')
    await secretService.lock()
  })
  afterEach(() => secretService?.close())

  // libsecret itself answers "none" and "nothing to delete".
  it('is not taken for an empty one', async () => {
    await expect(keychain.get('account')).rejects.toMatchObject({ code: 'keychain-locked' })
    await expect(keychain.delete('account')).rejects.toMatchObject({ code: 'keychain-locked' })
    await expect(keychain.set('account', 'new')).rejects.toMatchObject({ code: 'keychain-locked' })
  })

  it('is used again once it is unlocked', async () => {
    await expect(keychain.get('account')).rejects.toMatchObject({ code: 'keychain-locked' })
    await secretService.unlock()

    await expect.poll(() => keychain.status()).toEqual({ storage: 'keychain' })
    expect(await keychain.get('account')).toBe('kept')
  })
})

describe.skipIf(reason)('a locked keyring that waits for its owner', () => {
  const timeLimitMs = 500
  let secretService: SecretService

  beforeAll(async () => {
    secretService = await startSecretService('silent')
    await secretService.lock()
  })
  afterAll(() => secretService?.close())

  it('is given up after the time limit, with advice', async () => {
    keychain = open(secretService.env, { timeLimitMs })
    const startedAt = performance.now()

    await expect(keychain.set('account', 'secret')).rejects.toMatchObject({
      code: 'keychain-locked',
      action: expect.stringContaining('gnome-keyring-daemon --unlock'),
    })
    expect(performance.now() - startedAt).toBeLessThan(timeLimitMs + 1500)
  })

  it('makes nobody wait again while the question is still open', async () => {
    keychain = open(secretService.env, { timeLimitMs })
    await keychain.status()
    const startedAt = performance.now()

    expect(await keychain.status()).toMatchObject({
      storage: 'session',
      notice: { code: 'keychain-locked' },
    })
    expect(performance.now() - startedAt).toBeLessThan(100)
  })

  it.each(['close', 'exit'])('lets a program end (%s)', async (ending) => {
    const { stdout, endedAfterMs } = await run(ending, secretService.env)

    expect(JSON.parse(stdout)).toMatchObject({ notice: { code: 'keychain-locked' } })
    expect(endedAfterMs).toBeLessThan(1000)
  })

  it('leaves no process behind when the program is killed', async () => {
    await run('killed', secretService.env)

    await expect.poll(() => keychainProcesses(secretService.env)).toEqual([])
  })

  // Last: it unlocks the keyring.
  it('is asked anew when its owner took too long, and used once it is unlocked', async () => {
    keychain = open(secretService.env, { timeLimitMs, patienceMs: 600 })
    await keychain.status()
    await secretService.unlock()

    await expect.poll(() => keychain.status(), { timeout: 5000 }).toEqual({ storage: 'keychain' })
  })
})

describe('no keychain at all', () => {
  it.skipIf(process.platform !== 'linux')('is told at once, with advice', async () => {
    keychain = open(noSecretService('/nonexistent'))

    expect(await keychain.status()).toMatchObject({
      storage: 'session',
      notice: { code: 'keychain-unavailable', action: expect.stringContaining('VIDEOSDK_SECRET') },
    })
    await expect(keychain.get('account')).rejects.toMatchObject({ code: 'keychain-unavailable' })
  })

  // As where libsecret is missing: keytar then throws while it is loaded.
  it('is told where the native module can’t be loaded', async () => {
    keychain = open({ NODE_OPTIONS: '--no-addons' })

    expect(await keychain.status()).toMatchObject({
      storage: 'session',
      notice: { code: 'keychain-unavailable' },
    })
  })
})
