import { beforeEach, describe, expect, it } from 'vitest'
import { createSecretStore } from '../../../main/vault/secret-store.ts'
import { createSessionStore } from '../../../main/vault/session-store.ts'
import type { SecretStore } from '../../../main/vault/types.ts'
import { createStubKeychain } from './stub-secrets.ts'

const kept = { id: 'a', inKeychain: true }
const neverKept = { id: 'a', inKeychain: false }
const failures = ['keychain-locked', 'keychain-unavailable'] as const

describe('createSecretStore', () => {
  let keychain: ReturnType<typeof createStubKeychain>
  let session: SecretStore
  let secrets: ReturnType<typeof createSecretStore>

  beforeEach(() => {
    keychain = createStubKeychain()
    session = createSessionStore()
    secrets = createSecretStore({ keychain: keychain.store, session })
  })

  it('uses the keychain where it works', async () => {
    expect(await secrets.set('a', 'secret')).toBe('keychain')

    expect(await secrets.get(kept)).toBe('secret')
    expect(await secrets.locate(kept)).toBe('keychain')
    expect(await session.get('a')).toBeNull()
    expect(await secrets.status()).toEqual({ storage: 'keychain' })
  })

  it.each(failures)('uses memory while the answer is %s', async (state) => {
    keychain.become(state)
    expect(await secrets.set('a', 'secret')).toBe('session')

    expect(await secrets.get(neverKept)).toBe('secret')
    expect(await secrets.locate(neverKept)).toBe('session')
    expect(await secrets.status()).toMatchObject({ storage: 'session', notice: { code: state } })
  })

  it('still reads from memory when the keychain comes back', async () => {
    keychain.become('keychain-locked')
    await secrets.set('a', 'secret')
    keychain.become('works')

    expect(await secrets.get(neverKept)).toBe('secret')
    expect(await keychain.held.get('a')).toBeNull()
  })

  it('lets a new secret in the keychain win over an old one in memory', async () => {
    keychain.become('keychain-locked')
    await secrets.set('a', 'old')
    keychain.become('works')
    await secrets.set('a', 'new')

    expect(await secrets.get(kept)).toBe('new')
  })

  it.each(failures)('does not call a secret gone while the answer is %s', async (state) => {
    await secrets.set('a', 'secret')
    keychain.become(state)

    await expect(secrets.get(kept)).rejects.toMatchObject({ code: state })
    await expect(secrets.delete(kept)).rejects.toMatchObject({ code: state })
    expect(await secrets.locate(kept)).toBe('keychain')
  })

  it.each(failures)('does not wait for a secret that was never kept (%s)', async (state) => {
    keychain.become(state)

    expect(await secrets.get(neverKept)).toBeNull()
    expect(await secrets.locate(neverKept)).toBeNull()
    await secrets.delete(neverKept)
  })

  it('says null for a secret that somebody deleted', async () => {
    expect(await secrets.get(kept)).toBeNull()
    expect(await secrets.locate(kept)).toBeNull()
  })

  it('deletes in both places', async () => {
    await secrets.set('a', 'kept')
    keychain.become('keychain-locked')
    await secrets.set('a', 'in memory')
    keychain.become('works')
    await secrets.delete(kept)

    expect(await session.get('a')).toBeNull()
    expect(await keychain.held.get('a')).toBeNull()
  })

  it('passes bugs on', async () => {
    const broken = () => Promise.reject(new TypeError('bug'))
    const store = { ...keychain.store, get: broken, set: broken, delete: broken }
    const brokenSecrets = createSecretStore({ keychain: store, session })

    await expect(brokenSecrets.set('a', 'secret')).rejects.toThrow('bug')
    await expect(brokenSecrets.get(neverKept)).rejects.toThrow('bug')
    await expect(brokenSecrets.locate(kept)).rejects.toThrow('bug')
    await expect(brokenSecrets.delete(neverKept)).rejects.toThrow('bug')
  })
})
