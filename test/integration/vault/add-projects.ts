import { createSecretStore } from '../../../main/vault/secret-store.ts'
import { createSessionStore } from '../../../main/vault/session-store.ts'
import { createVault } from '../../../main/vault/vault.ts'

/* Adds the projects named by its arguments to the projects.json named first, all at once. */
const [file = '', ...names] = process.argv.slice(2)
const keychain = createSessionStore()
const session = createSessionStore()
const vault = createVault({ file, secrets: createSecretStore({ keychain, session }) })

await Promise.all(names.map((name) => vault.add({ name, apiKey: 'key', secret: 'secret' })))
