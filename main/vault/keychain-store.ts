import { say } from '../../words/say.ts'
import type { SpawnChild } from '../child-process.ts'
import { StillroomError, toFailure } from '../errors.ts'
import { createTurns } from '../in-turn.ts'
import type { SystemAtHand } from './advice.ts'
import { keychainAdvice } from './advice.ts'
import { createKeychainLine, KeychainRefusal } from './keychain-line.ts'
import type { KeychainQuestion } from './keychain-messages.ts'
import type { SecretStore, VaultStatus } from './types.ts'

/** The system's keychain. */
export interface Keychain extends SecretStore {
  /** The status after a new probe, whatever earlier calls have shown. */
  recheck(): Promise<VaultStatus>
  /** Ends what is under way, together with the process that does it. */
  close(): void
}

export interface KeychainOptions {
  /** The name that entries are grouped by: `Stillroom`, or `Stillroom Dev` in development. */
  readonly service: string
  readonly spawn: SpawnChild
  /** keychain-process.ts. */
  readonly entry: URL
  readonly system?: SystemAtHand
  /** The longest that a caller waits for an answer, in ms. */
  readonly timeLimitMs?: number
  /** After a failure the keychain is asked again this much later at the earliest, in ms. */
  readonly retryAfterMs?: number
  /** How long a person may take to answer the system's question for a password, in ms. */
  readonly patienceMs?: number
}

interface Probe {
  /** By `performance.now()`. */
  readonly startedAt: number
  /** Undefined where the keychain works. Never rejects. */
  readonly outcome: Promise<StillroomError | undefined>
}

/**
 * The keychain is probed before its first use and after every failure. A locked one asks its owner
 * for the password: the callers give up after the time limit with `keychain-locked`, but the probe
 * goes on, so that the question stays on the screen and the answer still counts. Nothing but the
 * probe is left waiting like that: any other call that runs out of time is ended with its process,
 * so that it can't take effect later.
 */
export function createKeychain(options: KeychainOptions): Keychain {
  const {
    system = process,
    timeLimitMs = 5000,
    retryAfterMs = 3000,
    patienceMs = 120_000,
  } = options
  const line = createKeychainLine(options)
  const inTurn = createTurns()
  let isUsable = false
  let probe: Probe | undefined
  let failure: { readonly error: StillroomError; readonly at: number } | undefined

  /** Why the keychain can't be used now, if so. */
  async function problem(): Promise<StillroomError | undefined> {
    if (isUsable) return undefined
    if (failure && performance.now() - failure.at < retryAfterMs) return failure.error
    probe ??= startProbe()
    const leftMs = probe.startedAt + timeLimitMs - performance.now()
    return within(leftMs, probe.outcome, () => explain(outOfTime(), system))
  }

  function startProbe(): Probe {
    const patience = setTimeout(() => line.stop(outOfTime()), patienceMs)
    const outcome = line
      .ask({ type: 'probe' })
      .then(() => succeed(), fail)
      .finally(() => {
        clearTimeout(patience)
        probe = undefined
      })
    return { startedAt: performance.now(), outcome }
  }

  function succeed(): undefined {
    isUsable = true
    failure = undefined
  }

  function fail(reason: unknown): StillroomError {
    isUsable = false
    failure = { error: explain(reason, system), at: performance.now() }
    return failure.error
  }

  function ask(question: KeychainQuestion): Promise<string | null> {
    return inTurn(async () => {
      const error = await problem()
      if (error) throw error
      const limit = setTimeout(() => line.stop(outOfTime()), timeLimitMs)
      try {
        return await line.ask(question)
      } catch (reason) {
        throw fail(reason)
      } finally {
        clearTimeout(limit)
      }
    })
  }

  async function status(): Promise<VaultStatus> {
    const error = await problem()
    return error ? { storage: 'session', notice: toFailure(error) } : { storage: 'keychain' }
  }

  return {
    get: (account) => ask({ type: 'get', account }),
    set: async (account, secret) => void (await ask({ type: 'set', account, secret })),
    delete: async (account) => void (await ask({ type: 'delete', account })),
    status,
    // In turn: the line takes one question at a time.
    recheck: () =>
      inTurn(() => {
        isUsable = false
        failure = undefined
        return status()
      }),
    close: () => line.stop(new KeychainRefusal(false, say('closing'))),
  }
}

function outOfTime(): KeychainRefusal {
  return new KeychainRefusal(true, 'The keychain did not answer in time.')
}

function explain(reason: unknown, system: SystemAtHand): StillroomError {
  const isLocked = reason instanceof KeychainRefusal && reason.locked
  const code = isLocked ? 'keychain-locked' : 'keychain-unavailable'
  return new StillroomError(code, { ...keychainAdvice(code, system), cause: reason })
}

/** What `work` gives, or `late()` where it takes longer than `ms`. */
async function within<T>(ms: number, work: Promise<T>, late: () => T): Promise<T> {
  const limit = Promise.withResolvers<T>()
  const timer = setTimeout(() => limit.resolve(late()), Math.max(0, ms))
  try {
    return await Promise.race([work, limit.promise])
  } finally {
    clearTimeout(timer)
  }
}
