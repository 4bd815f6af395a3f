import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toFailure } from '../../../main/errors.ts'
import { createSecretStore } from '../../../main/vault/secret-store.ts'
import { createSessionStore } from '../../../main/vault/session-store.ts'
import { createVault } from '../../../main/vault/vault.ts'
import { createStubKeychain } from './stub-secrets.ts'

const secret = 'S3cr3t-of-the-studio'
const studio = { name: 'Studio', apiKey: 'public-key-1234', secret }
const none = '00000000-0000-4000-8000-000000000000'

let folder: string
let file: string
let keychain: ReturnType<typeof createStubKeychain>
let setAside: string[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vault-'))
  file = path.join(folder, 'data', 'projects.json')
  keychain = createStubKeychain()
  setAside = []
})
afterEach(() => rm(folder, { recursive: true }))

/** A vault as after a start: the file and the keychain stay, memory is new. */
function start(options: { readonly file?: string } = {}) {
  return createVault({
    file,
    secrets: createSecretStore({ keychain: keychain.store, session: createSessionStore() }),
    now: () => Date.UTC(2026, 10, 23),
    onSetAside: (moved) => setAside.push(moved),
    ...options,
  })
}

/** Makes every write of projects.json fail, while it can still be read. */
async function blockWrites(): Promise<void> {
  const lock = `${file}.lock`
  await mkdir(lock)
  await utimes(lock, 0, 0)
}

const allText = async () => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile())
  return Promise.all(
    files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8')),
  )
}

describe('a project', () => {
  it('is added, listed and found', async () => {
    const added = await start().add(studio)

    expect(added).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Studio',
      apiKeyHint: '1234',
      endpoint: 'https://api.videosdk.live',
      storage: 'keychain',
    })
    const vault = start()
    expect(await vault.list()).toEqual([added])
    expect(await vault.find(added.id)).toEqual(added)
    expect(await vault.find(' sTUDIO ')).toEqual(added)
  })

  it('is told from its file alone, however the keychain is', async () => {
    const { id } = await start().add(studio)
    const vault = start()
    const get = vi.spyOn(keychain.store, 'get')

    expect(await vault.project(id)).toEqual({
      id,
      name: 'Studio',
      apiKey: studio.apiKey,
      endpoint: 'https://api.videosdk.live',
      createdAt: '2026-11-23T00:00:00.000Z',
    })
    await expect(vault.project(none)).rejects.toMatchObject({ code: 'invalid-options' })
    expect(get).not.toHaveBeenCalled()
  })

  it('gives its credentials', async () => {
    const { id } = await start().add({ ...studio, endpoint: 'http://127.0.0.1:9/' })

    expect(await start().credentials(id)).toEqual({
      apiKey: 'public-key-1234',
      secret,
      endpoint: 'http://127.0.0.1:9',
    })
  })

  it('lies in the file without its secret', async () => {
    const { id } = await start().add({ ...studio, secret: `${secret}\n` })

    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      version: 1,
      projects: [
        {
          id,
          name: 'Studio',
          apiKey: 'public-key-1234',
          endpoint: 'https://api.videosdk.live',
          createdAt: '2026-11-23T00:00:00.000Z',
          inKeychain: true,
        },
      ],
    })
    expect(await keychain.held.get(id)).toBe(secret)
  })

  it('is removed with its secret', async () => {
    const vault = start()
    const { id } = await vault.add(studio)
    await vault.remove(id)

    expect(await vault.list()).toEqual([])
    expect(await keychain.held.get(id)).toBeNull()
    expect(await vault.add(studio)).toMatchObject({ name: 'Studio' })
  })

  it.each(['Studio', 'sTuDiO', ' studio ', 'ＳＴＵＤＩＯ'])(
    'can’t be called %s too',
    async (name) => {
      const vault = start()
      await vault.add(studio)

      await expect(vault.add({ ...studio, name })).rejects.toMatchObject({
        code: 'invalid-options',
        message: expect.stringContaining('already'),
      })
      expect(await vault.list()).toHaveLength(1)
    },
  )

  it('leaves the keychain alone when its name is taken', async () => {
    const vault = start()
    await vault.add(studio)
    const set = vi.spyOn(keychain.store, 'set')

    await expect(vault.add(studio)).rejects.toMatchObject({ code: 'invalid-options' })
    expect(set).not.toHaveBeenCalled()
  })

  it('is added once when it is added twice at the same moment, in two processes', async () => {
    const results = await Promise.allSettled([start().add(studio), start().add(studio)])

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [project, ...others] = await start().list()
    expect(others).toEqual([])
    expect(project?.storage).toBe('keychain')
  })

  it('does not get lost when others are added at the same moment, in other processes', async () => {
    const wanted = Array.from({ length: 20 }, (_, index) => `Project ${index}`)
    await Promise.all(wanted.map((name) => start().add({ ...studio, name })))

    const names = (await start().list()).map(({ name }) => name)
    expect(names.sort()).toEqual(wanted.sort())
  })

  it.each(['find', 'remove', 'credentials'] as const)('that is unknown: %s', async (method) => {
    await expect(start()[method](none)).rejects.toMatchObject({ code: 'invalid-options' })
    await expect(start().reconnect(none, 'x')).rejects.toMatchObject({ code: 'invalid-options' })
  })
})

describe('without a keychain', () => {
  beforeEach(() => keychain.become('keychain-unavailable'))

  it('keeps the secret in memory, and says so', async () => {
    const vault = start()
    const { id, storage } = await vault.add(studio)

    expect(storage).toBe('session')
    expect(await vault.status()).toMatchObject({ storage: 'session' })
    expect(await vault.list()).toMatchObject([{ storage: 'session' }])
    expect(await vault.credentials(id)).toMatchObject({ secret })
  })

  it('has lost the secret after a start, until it is entered again', async () => {
    const { id } = await start().add(studio)
    const vault = start()

    expect(await vault.list()).toMatchObject([{ id, storage: null }])
    await expect(vault.credentials(id)).rejects.toMatchObject({ code: 'auth-rejected' })
    expect(await vault.reconnect(id, ` ${secret}\n`)).toMatchObject({ id, storage: 'session' })
    expect(await vault.credentials(id)).toMatchObject({ secret })
  })

  it('removes a project that was only in memory', async () => {
    const vault = start()
    const { id } = await vault.add(studio)
    await vault.remove(id)

    expect(await vault.list()).toEqual([])
  })

  it('moves to the keychain when the secret is entered again later', async () => {
    const { id } = await start().add(studio)
    keychain.become('works')
    expect(await start().reconnect(id, secret)).toMatchObject({ storage: 'keychain' })
    keychain.become('keychain-locked')

    expect(await start().list()).toMatchObject([{ id, storage: 'keychain' }])
  })
})

describe('with a keychain that gets locked', () => {
  it('does not call a secret gone', async () => {
    const { id } = await start().add(studio)
    keychain.become('keychain-locked')
    const vault = start()

    expect(await vault.list()).toMatchObject([{ id, storage: 'keychain' }])
    await expect(vault.credentials(id)).rejects.toMatchObject({ code: 'keychain-locked' })
  })

  it('says which secret is left behind when a project is removed', async () => {
    const { id } = await start().add(studio)
    keychain.become('keychain-locked')
    const vault = start()

    await expect(vault.remove(id)).rejects.toMatchObject({
      code: 'keychain-locked',
      message: expect.stringContaining('“Studio” is removed. But its secret is left'),
      action: expect.stringContaining(id),
    })
    expect(await vault.list()).toEqual([])
  })
})

describe('a secret that somebody deleted in the keychain', () => {
  it('is shown as gone, and can be entered again', async () => {
    const vault = start()
    const { id } = await vault.add(studio)
    await keychain.held.delete(id)

    expect(await vault.list()).toMatchObject([{ storage: null }])
    await expect(vault.credentials(id)).rejects.toMatchObject({
      code: 'auth-rejected',
      message: 'The secret of “Studio” is gone.',
    })
    await vault.reconnect(id, secret)
    expect(await vault.credentials(id)).toMatchObject({ secret })
  })
})

describe('when projects.json can’t be written', () => {
  it('takes the secret of a new project back', async () => {
    const set = vi.spyOn(keychain.store, 'set')
    await symlink(path.join(folder, 'away', 'drive'), path.join(folder, 'data'))

    await expect(start().add(studio)).rejects.toMatchObject({
      code: expect.stringMatching(/^folder-/),
      message: expect.stringContaining('projects.json'),
    })
    expect(set).toHaveBeenCalledExactlyOnceWith(expect.any(String), secret)
    expect(await keychain.held.get(`${set.mock.calls[0]?.[0]}`)).toBeNull()
  })

  it('keeps the secret of a project that can’t be removed', async () => {
    const vault = start()
    const { id } = await vault.add(studio)
    await blockWrites()

    await expect(vault.remove(id)).rejects.toMatchObject({ code: 'folder-not-writable' })
    expect(await vault.credentials(id)).toMatchObject({ secret })
  })
})

describe('a projects.json that can’t be understood', () => {
  it.each([
    ['no JSON', '{"version":1,'],
    ['a newer version', '{"version":2,"projects":[]}'],
    ['an endpoint that would leak tokens', JSON.stringify(fileWith('http://example.com'))],
  ])('is set aside: %s', async (_, text) => {
    await mkdir(path.dirname(file))
    await writeFile(file, text)
    const vault = start()

    expect(await vault.list()).toEqual([])
    expect(setAside).toHaveLength(1)
    expect(await readFile(`${setAside[0]}`, 'utf8')).toBe(text)
    await vault.add(studio)
    expect(await readFile(`${setAside[0]}`, 'utf8')).toBe(text)
  })
})

describe('the secret', () => {
  it('is in no file, in no answer and in no error', async () => {
    const vault = start()
    const told: unknown[] = [await vault.add(studio)]
    const { id } = await vault.find('Studio')
    told.push(await vault.list(), await vault.status(), await vault.credentials(id))
    told.push(await vault.reconnect(id, secret))
    const failing = [
      () => vault.add(studio),
      () => vault.add({ ...studio, name: 'Other', secret: `${secret} ${secret}` }),
      () => vault.add({ ...studio, name: 'Other', endpoint: 'http://example.com' }),
      () => vault.reconnect(id, `${secret}\0`),
      () => vault.reconnect(none, secret),
      () => vault.credentials(none),
    ]
    for (const fail of failing) {
      const error: unknown = await fail().then(
        () => expect.unreachable(),
        (reason) => reason,
      )
      told.push(toFailure(error), error)
    }
    keychain.become('keychain-locked')
    told.push(await vault.remove(id).catch((error: unknown) => error))

    expect(JSON.stringify(told)).not.toContain(secret)
    expect(inspect(told, { depth: 10, showHidden: true })).not.toContain(secret)
    expect((await allText()).join()).not.toContain(secret)
    expect((await allText()).length).toBeGreaterThan(0)
  })

  it('is not lost when credentials are used', async () => {
    const vault = start()
    const { id } = await vault.add(studio)
    const credentials = await vault.credentials(id)

    expect(credentials.secret).toBe(secret)
    expect({ ...credentials }.secret).toBe(secret)
  })
})

function fileWith(endpoint: string) {
  const project = { id: none, name: 'Studio', apiKey: 'key', createdAt: '', inKeychain: true }
  return { version: 1, projects: [{ ...project, endpoint }] }
}
