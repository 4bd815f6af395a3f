import type { SecretStore } from './types.ts'

/** Secrets in this process's memory, gone when it ends. */
export function createSessionStore(): SecretStore {
  const secrets = new Map<string, string>()
  return {
    get: async (account) => secrets.get(account) ?? null,
    set: async (account, secret) => void secrets.set(account, secret),
    delete: async (account) => void secrets.delete(account),
    status: async () => ({ storage: 'session' }),
  }
}
