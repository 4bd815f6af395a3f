import { beforeEach, describe, expect, it } from 'vitest'
import { isLockedMessage, loadKeytar, openKeychain } from '../../../main/vault/keychain.ts'
import { createMemoryKeytar } from './memory-keytar.ts'

const locked = /locked collection/

describe('openKeychain', () => {
  let keyring: ReturnType<typeof createMemoryKeytar>
  let keychain: ReturnType<typeof openKeychain>

  beforeEach(() => {
    keyring = createMemoryKeytar()
    keychain = openKeychain('Stillroom Test', keyring.keytar)
  })

  it('stores, reads, replaces and deletes', async () => {
    await keychain.set('account', 'first')
    await keychain.set('account', 'second')
    expect(await keychain.get('account')).toBe('second')

    await keychain.delete('account')
    expect(await keychain.get('account')).toBeNull()
  })

  it('leaves nothing behind when it probes', async () => {
    await keychain.probe()
    await keychain.get('none')
    await keychain.delete('none')

    expect([...keyring.entries]).toEqual([])
  })

  it('does not take a locked keyring for an empty one', async () => {
    await keychain.set('account', 'kept')
    keyring.lock()

    await expect(keychain.get('account')).rejects.toThrow(locked)
    await expect(keychain.delete('account')).rejects.toThrow(locked)
    await expect(keychain.probe()).rejects.toThrow(locked)
    expect([...keyring.entries.values()]).toEqual(['kept'])
  })

  it('refuses a keyring that loses what it is given', async () => {
    const forgetful = { ...keyring.keytar, setPassword: async () => {} }

    await expect(openKeychain('Stillroom Test', forgetful).probe()).rejects.toThrow('give back')
  })
})

describe('isLockedMessage', () => {
  it.each([
    ['Cannot create an item in a locked collection', true],
    ['User interaction is not allowed.', true],
    ['User canceled the operation.', true],
    ['The wallet is locked', true],
    ['Could not connect: No such file or directory', false],
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', false],
    ['The name org.freedesktop.secrets was not provided by any .service files', false],
    ['Failed to load keytar native addon', false],
  ])('%s: %s', (message, expected) => {
    expect(isLockedMessage(message)).toBe(expected)
  })
})

describe('loadKeytar', () => {
  it('gives the functions that are needed, or says why not', async () => {
    const loaded = await loadKeytar().then(Object.keys, (error: Error) => error.message)

    if (typeof loaded === 'string') expect(loaded).toContain('keytar')
    else
      expect(loaded).toEqual(
        expect.arrayContaining(['getPassword', 'setPassword', 'deletePassword']),
      )
  })
})
