import { connectParent } from '../child-process.ts'
import { assertNever } from '../errors.ts'
import type { NativeKeychain } from './keychain.ts'
import { isLockedMessage, loadKeytar, openKeychain } from './keychain.ts'
import type { KeychainAnswer, KeychainCall, KeychainQuestion } from './keychain-messages.ts'

/*
 * The keychain in a process of its own. keytar works in Node's thread pool, and a locked keyring
 * holds that thread until its owner answers: it can't be called off, and `process.exit` waits for
 * the thread too, so an app that asked by itself could not be closed. This process can be killed,
 * and with it goes the question: nothing is stored behind anybody's back later.
 */

// Before connectParent's own listener, whose `process.exit` would wait for the keyring's owner.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))

const parent = connectParent()
parent.onMessage((message) => void reply(message as KeychainCall))

async function reply(call: KeychainCall): Promise<void> {
  parent.send(await answer(call))
}

async function answer({ service, question }: KeychainCall): Promise<KeychainAnswer> {
  try {
    const keychain = openKeychain(service, await loadKeytar())
    return { ok: true, secret: await carryOut(question, keychain) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, locked: isLockedMessage(message), message }
  }
}

async function carryOut(
  question: KeychainQuestion,
  keychain: NativeKeychain,
): Promise<string | null> {
  switch (question.type) {
    case 'probe':
      await keychain.probe()
      return null
    case 'get':
      return keychain.get(question.account)
    case 'set':
      await keychain.set(question.account, question.secret)
      return null
    case 'delete':
      await keychain.delete(question.account)
      return null
    default:
      return assertNever(question)
  }
}
