import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forkChild } from '../../../main/child-process.ts'
import type { Vault } from '../../../main/vault/types.ts'
import { openVault } from '../../../main/vault/vault.ts'
import type { SecretService } from '../../support/secret-service.ts'
import { startSecretService, whyNoSecretService } from '../../support/secret-service.ts'

const reason = whyNoSecretService()
const secret = 'S3cr3t-of-the-studio'
const studio = { name: 'Studio', apiKey: 'public-key-1234', secret }

let userData: string
let vault: Vault | undefined

beforeEach(async () => {
  userData = await mkdtemp(path.join(tmpdir(), 'vault-'))
})
afterEach(async () => {
  vault?.close()
  vi.unstubAllEnvs()
  await rm(userData, { recursive: true })
})

function start(): Vault {
  vault?.close()
  vault = openVault({ userData, development: true, fixedEndpoint: null, spawn: forkChild })
  return vault
}

async function filesHolding(text: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const found = await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return (await readFile(file)).includes(text) ? [file] : []
    }),
  )
  return found.flat()
}

describe.skipIf(reason)('with the system’s keyring', () => {
  let secretService: SecretService

  beforeEach(async () => {
    secretService = await startSecretService()
    for (const [name, value] of Object.entries(secretService.env)) vi.stubEnv(name, value)
  })
  afterEach(() => secretService?.close())

  it('keeps a project over a start, and its secret in no file as plain text', async () => {
    const { id, storage } = await start().add(studio)
    expect(storage).toBe('keychain')

    expect(await start().list()).toMatchObject([{ id, storage: 'keychain' }])
    expect(await vault?.credentials(id)).toMatchObject({ secret })
    expect(await filesHolding('public-key-1234', userData)).toHaveLength(1)
    expect(await filesHolding(secret, userData)).toEqual([])
    expect(await filesHolding(secret, secretService.env.HOME ?? '')).toEqual([])

    await vault?.remove(id)
    expect(await start().list()).toEqual([])
  })

  it('falls back to memory while the keyring is locked', async () => {
    const { id } = await start().add(studio)
    await secretService.lock()
    const other = await start().add({ ...studio, name: 'Other' })

    expect(other.storage).toBe('session')
    expect(await vault?.list()).toMatchObject([{ storage: 'keychain' }, { storage: 'session' }])
    await expect(vault?.credentials(id)).rejects.toMatchObject({ code: 'keychain-locked' })
    expect(await vault?.credentials(other.id)).toMatchObject({ secret })
    expect(await filesHolding(secret, userData)).toEqual([])
  })
})

describe('projects.json', () => {
  it('loses nothing when several processes add to it at once', async () => {
    const file = path.join(userData, 'projects.json')
    const program = fileURLToPath(new URL('add-projects.ts', import.meta.url))
    const groups = ['A', 'B', 'C'].map((letter) => [1, 2, 3, 4, 5].map((n) => `${letter}${n}`))
    const run = promisify(execFile)
    await Promise.all(groups.map((names) => run(process.execPath, [program, file, ...names])))

    const { projects } = JSON.parse(await readFile(file, 'utf8'))
    const names = projects.map(({ name }: { readonly name: string }) => name)
    expect(names.sort()).toEqual(groups.flat().sort())
    expect(await readdir(userData)).toEqual(['projects.json'])
  })
})
