/**
 * What keytar offers (https://github.com/github/node-keytar), with its pitfalls taken care of.
 * The only module that imports keytar, and one that only keychain-process.ts uses: see there.
 */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  /** @returns false where there was none */
  deletePassword(service: string, account: string): Promise<boolean>
}

/** The system's keychain. Every method may wait for the keychain's owner, for ever. */
export interface NativeKeychain {
  /** Resolves where an entry can be stored, read and deleted. */
  probe(): Promise<void>
  get(account: string): Promise<string | null>
  set(account: string, secret: string): Promise<void>
  delete(account: string): Promise<void>
}

/** keytar's native module throws when it is loaded where libsecret is missing. */
export const loadKeytar = async (): Promise<Keytar> => (await import('keytar')).default

/**
 * A keyring that is locked, and whose owner turns the unlocking down or can't be asked, reads as
 * an empty one: libsecret finds nothing and deletes nothing, without an error. Storing does fail.
 * So "there is none" is only believed after a probe.
 *
 * @param service groups Stillroom's entries
 */
export function openKeychain(service: string, keytar: Keytar): NativeKeychain {
  // Of its own in each process: two at once must not delete each other's.
  const probeAccount = `stillroom-probe-${process.pid}`
  const probeSecret = 'probe'

  async function probe(): Promise<void> {
    await keytar.setPassword(service, probeAccount, probeSecret)
    const kept = await keytar.getPassword(service, probeAccount)
    await keytar.deletePassword(service, probeAccount)
    if (kept !== probeSecret) throw new Error('The keychain did not give back what was stored.')
  }

  return {
    probe,
    async get(account) {
      const secret = await keytar.getPassword(service, account)
      if (secret === null) await probe()
      return secret
    },
    set: (account, secret) => keytar.setPassword(service, account, secret),
    async delete(account) {
      if (!(await keytar.deletePassword(service, account))) await probe()
    },
  }
}

/**
 * Tells a locked keychain from a missing one by its message, which is all that keytar passes on:
 * "Cannot create an item in a locked collection" (gnome-keyring), "User interaction is not
 * allowed" and "User canceled the operation" (macOS).
 */
export function isLockedMessage(message: string): boolean {
  return /locked|interaction is not allowed|cancell?ed/iu.test(message)
}
