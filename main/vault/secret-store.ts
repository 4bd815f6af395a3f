import { StillroomError } from '../errors.ts'
import type { SecretStorage, SecretStore, VaultStatus } from './types.ts'

/** Whose secret is meant. */
interface SecretAccount {
  readonly id: string
  /** False where the keychain has never held its secret, and so needn't be waited for. */
  readonly inKeychain: boolean
}

/**
 * Secrets in the keychain, or in memory where that can't be used; never anywhere else. The methods
 * reject with `keychain-unavailable` or `keychain-locked` where a secret may be in a keychain that
 * can't be asked: that is another thing than a secret that is gone.
 */
export interface Secrets {
  /** The secret from memory, or else from the keychain; null where neither has it. */
  get(account: SecretAccount): Promise<string | null>
  /** Where it lies; null where it is gone. A keychain that can't be asked is believed to have it. */
  locate(account: SecretAccount): Promise<SecretStorage | null>
  /** @returns where it lies now */
  set(id: string, secret: string): Promise<SecretStorage>
  /** Forgets it in memory, then deletes it in the keychain. */
  delete(account: SecretAccount): Promise<void>
  status(): Promise<VaultStatus>
}

export interface SecretsOptions {
  readonly keychain: SecretStore
  readonly session: SecretStore
}

export function createSecretStore({ keychain, session }: SecretsOptions): Secrets {
  /** `otherwise` where the keychain fails, but can't hold the secret anyway. */
  async function askKeychain<T>(
    { inKeychain }: SecretAccount,
    ask: () => Promise<T>,
    otherwise: T,
  ): Promise<T> {
    try {
      return await ask()
    } catch (error) {
      if (inKeychain || !isKeychainError(error)) throw error
      return otherwise
    }
  }

  const getKept = (account: SecretAccount) =>
    askKeychain(account, () => keychain.get(account.id), null)

  return {
    get: async (account) => (await session.get(account.id)) ?? (await getKept(account)),
    async locate(account) {
      if ((await session.get(account.id)) !== null) return 'session'
      try {
        return (await getKept(account)) === null ? null : 'keychain'
      } catch (error) {
        if (!isKeychainError(error)) throw error
        return 'keychain'
      }
    },
    async set(id, secret) {
      try {
        await keychain.set(id, secret)
      } catch (error) {
        if (!isKeychainError(error)) throw error
        await session.set(id, secret)
        return 'session'
      }
      // One from before would hide the new one.
      await session.delete(id)
      return 'keychain'
    },
    async delete(account) {
      await session.delete(account.id)
      await askKeychain(account, () => keychain.delete(account.id), undefined)
    },
    status: () => keychain.status(),
  }
}

/** True where the keychain itself failed, so that it can't say what it holds. */
function isKeychainError(error: unknown): boolean {
  if (!(error instanceof StillroomError)) return false
  return error.code === 'keychain-unavailable' || error.code === 'keychain-locked'
}
