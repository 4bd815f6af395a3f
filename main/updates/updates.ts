import { say } from '../../words/say.ts'
import { isCancelled, StillroomError, toFailure } from '../errors.ts'
import type { NewVersion, Updater, UpdateState, Updates, UpdatesOptions } from './update-types.ts'

/** Ms after the start: it has more urgent things to do. */
const startDelayMs = 30_000
const dayMs = 24 * 60 * 60_000
/** Ms after which a try that came to nothing is repeated. */
const retryMs = 60 * 60_000

export function createUpdates(options: UpdatesOptions): Updates {
  const { source, clock, isOn, isBusy, onError } = options
  const closing = new AbortController()
  let updater: Promise<Updater> | undefined
  let checking: Promise<void> | undefined
  let isInstalling = false
  let state: UpdateState = {
    source,
    activity: 'none',
    share: 0,
    lastCheckedAt: null,
    failure: null,
    ready: null,
    isWaiting: false,
    isPutOff: false,
  }

  function change(news: Partial<UpdateState>): void {
    state = { ...state, ...news }
    options.onChange(state)
  }

  function load(): Promise<Updater> {
    updater ??= options.loadUpdater().catch((error) => {
      updater = undefined
      throw error
    })
    return updater
  }

  async function look(): Promise<void> {
    change({ activity: 'checking', failure: null })
    try {
      const found = await trying('updateNotChecked', async () => (await load()).check())
      change({ lastCheckedAt: clock.now() })
      if (found && found.version !== state.ready?.version) await fetch(found)
    } catch (error) {
      change({ failure: toFailure(error) })
    } finally {
      change({ activity: 'none' })
    }
  }

  async function fetch(found: NewVersion): Promise<void> {
    // What was ready is replaced by what comes: it must not be installed meanwhile.
    change({ activity: 'downloading', share: 0, ready: null, isWaiting: false })
    await trying('updateNotLoaded', async () => {
      await (await load()).download((share) => change({ share }))
    })
    change({ ready: found, isPutOff: false })
  }

  /** People are told the plain sentence; the log gets the reason. */
  async function trying<T>(
    sentence: 'updateNotChecked' | 'updateNotLoaded' | 'updateNotInstalled',
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work()
    } catch (cause) {
      onError(cause)
      const code = sentence === 'updateNotInstalled' ? 'internal' : 'offline'
      throw new StillroomError(code, {
        message: say(sentence),
        action: say(sentence === 'updateNotInstalled' ? 'updateByHand' : 'updateLater'),
        cause,
      })
    }
  }

  /** One at a time: who asks while one is under way gets its outcome. */
  function lookOnce(): Promise<void> {
    checking ??= look().finally(() => {
      checking = undefined
    })
    return checking
  }

  async function lookDaily(): Promise<void> {
    await clock.sleep(startDelayMs, closing.signal)
    for (;;) {
      // What somebody waits for isn't replaced under their hands.
      if (isOn() && !state.isWaiting) await lookOnce()
      await clock.sleep(state.failure ? retryMs : dayMs, closing.signal)
    }
  }

  async function installIfIdle(): Promise<void> {
    if (!state.isWaiting || isInstalling || (await isBusy())) return
    // Meanwhile somebody may have put it off, or asked as well.
    if (!state.isWaiting || isInstalling) return
    isInstalling = true
    try {
      await trying('updateNotInstalled', async () => (await load()).install())
    } catch (error) {
      isInstalling = false
      change({ isWaiting: false, failure: toFailure(error) })
    }
  }

  return {
    state: () => state,
    begin() {
      if (source !== 'self') return
      lookDaily().catch((error) => {
        if (!isCancelled(error)) onError(error)
      })
    },
    async check() {
      if (source !== 'self') {
        throw new StillroomError('invalid-options', { message: say('updatesElsewhere') })
      }
      await lookOnce()
    },
    async install() {
      if (!state.ready) {
        throw new StillroomError('invalid-options', { message: say('updateNotReady') })
      }
      change({ isWaiting: true, isPutOff: false, failure: null })
      await installIfIdle()
    },
    putOff: () => change({ isPutOff: true, isWaiting: false }),
    wake: installIfIdle,
    close: () => closing.abort(),
  }
}
