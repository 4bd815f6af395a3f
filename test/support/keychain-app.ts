import { test as withoutKeychain } from './app.ts'
import { startSecretService } from './secret-service.ts'

export { expect } from '@playwright/test'

/**
 * The app with a keychain of the test's own: a private session bus with gnome-keyring on it. Not
 * every machine can have one: see `whyNoSecretService`.
 */
export const test = withoutKeychain.extend({
  appEnv: async ({ browserName: _ }, provide) => {
    const keychain = await startSecretService()
    await provide({ DBUS_SESSION_BUS_ADDRESS: keychain.env.DBUS_SESSION_BUS_ADDRESS })
    await keychain.close()
  },
})
