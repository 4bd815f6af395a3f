import { forkChild } from '../../../main/child-process.ts'
import { createKeychain } from '../../../main/vault/keychain-store.ts'

/*
 * A program that uses the keychain and ends, as the headless command does. It prints what the
 * keychain's status is, and ends in the way that its argument says.
 */
const ending = process.argv[2]
const keychain = createKeychain({
  service: 'Stillroom Test',
  spawn: forkChild,
  entry: new URL('../../../main/vault/keychain-process.ts', import.meta.url),
  timeLimitMs: 1000,
})

console.log(JSON.stringify(await keychain.status()))

switch (ending) {
  case 'close':
    keychain.close()
    break
  case 'exit':
    process.exit(0)
    break
  case 'killed':
    process.kill(process.pid, 'SIGKILL')
    break
  case 'idle':
    break
  default:
    throw new Error(`Unknown ending: ${ending}`)
}
