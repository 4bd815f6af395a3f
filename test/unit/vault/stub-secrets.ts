import { StillroomError } from '../../../main/errors.ts'
import { createSessionStore } from '../../../main/vault/session-store.ts'
import type { SecretStore } from '../../../main/vault/types.ts'

export type KeychainState = 'works' | 'keychain-locked' | 'keychain-unavailable'

/** A keychain whose state tests choose. It keeps what it holds while it can't be used. */
export function createStubKeychain(initial: KeychainState = 'works') {
  const kept = createSessionStore()
  let state = initial
  const check = () => {
    if (state !== 'works') throw new StillroomError(state)
  }
  const store: SecretStore = {
    async get(account) {
      check()
      return kept.get(account)
    },
    async set(account, secret) {
      check()
      await kept.set(account, secret)
    },
    async delete(account) {
      check()
      await kept.delete(account)
    },
    async status() {
      if (state === 'works') return { storage: 'keychain' }
      return { storage: 'session', notice: { code: state, message: 'No keychain.' } }
    },
  }
  return {
    store,
    /** What lies in it, whatever its state. */
    held: kept,
    become: (next: KeychainState) => {
      state = next
    },
  }
}
