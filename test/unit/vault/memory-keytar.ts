import type { Keytar } from '../../../main/vault/keychain.ts'

/** keytar on a keyring in memory, which behaves as libsecret does when it is locked. */
export function createMemoryKeytar() {
  const entries = new Map<string, string>()
  let isLocked = false
  const key = (service: string, account: string) => `${service}/${account}`
  const keytar: Keytar = {
    async getPassword(service, account) {
      return isLocked ? null : (entries.get(key(service, account)) ?? null)
    },
    async setPassword(service, account, password) {
      if (isLocked) throw new Error('Cannot create an item in a locked collection')
      entries.set(key(service, account), password)
    },
    async deletePassword(service, account) {
      return !isLocked && entries.delete(key(service, account))
    },
  }
  return {
    keytar,
    entries,
    lock: () => {
      isLocked = true
    },
  }
}
