import type { ChildProcess, SpawnChild } from '../child-process.ts'
import type { KeychainCall, KeychainQuestion } from './keychain-messages.ts'
import { keychainAnswerSchema } from './keychain-messages.ts'

/** Why the keychain did not do what was asked. */
export class KeychainRefusal extends Error {
  override readonly name = 'KeychainRefusal'
  readonly locked: boolean

  constructor(locked: boolean, message: string) {
    super(message)
    this.locked = locked
  }
}

/** The line to keychain-process.ts, which runs only while it is needed. */
export interface KeychainLine {
  /**
   * Asks one question; the one before must have been answered. Waits without limit.
   *
   * @returns the secret of a `get`, else null
   * @throws KeychainRefusal
   */
  ask(question: KeychainQuestion): Promise<string | null>
  /** Ends the process: a question under way is refused with `refusal` and can't take effect later. */
  stop(refusal: KeychainRefusal): void
}

export interface KeychainLineOptions {
  readonly spawn: SpawnChild
  /** keychain-process.ts. */
  readonly entry: URL
  /** The name that Stillroom's entries are grouped by. */
  readonly service: string
  /** How long the process stays for the next question, in ms. */
  readonly idleMs?: number
}

/** Starts nothing yet. */
export function createKeychainLine(options: KeychainLineOptions): KeychainLine {
  const { spawn, entry, service, idleMs = 1000 } = options
  let child: ChildProcess | undefined
  let waiting: PromiseWithResolvers<string | null> | undefined
  let idle: NodeJS.Timeout | undefined

  function start(): ChildProcess {
    const started = spawn(entry)
    started.onMessage((message) => {
      if (started === child) settle(message)
    })
    started.onExit(() => {
      if (started === child) hangUp(new KeychainRefusal(false, 'The keychain’s process ended.'))
    })
    return started
  }

  function settle(message: unknown): void {
    const answer = keychainAnswerSchema.parse(message)
    // libsecret holds on to its session: after gnome-keyring was started anew, only a new process
    // gets through.
    if (!answer.ok) stop(new KeychainRefusal(answer.locked, answer.message))
    else {
      waiting?.resolve(answer.secret)
      waiting = undefined
      idle = setTimeout(stop, idleMs, new KeychainRefusal(false, 'Not needed any more.'))
    }
  }

  function hangUp(refusal: KeychainRefusal): void {
    clearTimeout(idle)
    child = undefined
    waiting?.reject(refusal)
    waiting = undefined
  }

  function stop(refusal: KeychainRefusal): void {
    const stopped = child
    hangUp(refusal)
    stopped?.kill()
  }

  return {
    async ask(question) {
      clearTimeout(idle)
      child ??= start()
      waiting = Promise.withResolvers()
      child.send({ service, question } satisfies KeychainCall)
      return waiting.promise
    },
    stop,
  }
}
