import type { Schedules } from '../../capture/schedule/schedules.ts'
import type { Log } from '../../log.ts'
import type { SettingsStore } from '../../settings.ts'
import type { MainWords } from '../main-words.ts'
import type { ProgressFollower } from '../notices/progress.ts'
import { pausedOf } from './pause-schedules.ts'
import type { AppTray } from './tray.ts'

export interface FollowTrayOptions {
  readonly tray: AppTray
  readonly schedules: Pick<Schedules, 'events' | 'list'>
  readonly settings: SettingsStore
  readonly progress: Pick<ProgressFollower, 'canResume'>
  readonly words: MainWords
  /** Whether the global shortcut works: people count on it without a window. */
  readonly hasShortcut: () => boolean
  /** True where the app was started without a window. */
  readonly isHiddenStart: boolean
  readonly log: Log
}

/** Why the app goes on without a window. */
export interface Reasons {
  /** Schedules that run. */
  readonly schedules: number
  readonly hasShortcut: boolean
}

export interface FollowedTray {
  /** Looks again at what the tray shows. */
  look(): void
  /** Why closing the window must not end the app; null where it may. */
  reasons(): Reasons | null
}

/** The tray is there while something goes on without the window, or waits to. */
export function followTray(options: FollowTrayOptions): FollowedTray {
  const { tray, schedules, settings, progress, words, hasShortcut, isHiddenStart, log } = options
  let running = 0
  let isReading = false
  let isStale = false

  async function draw(): Promise<void> {
    const all = await schedules.list()
    const now = all.filter(({ state }) => state === 'running')
    const paused = pausedOf(all, { settings }).length
    running = now.length
    const isThere = running > 0 || paused > 0 || hasShortcut() || isHiddenStart
    const state = { running: now, paused, canResume: progress.canResume() }
    tray.draw(isThere ? state : null, words.current())
  }

  async function read(): Promise<void> {
    isStale = isReading
    if (isReading) return
    isReading = true
    try {
      await draw()
    } catch (error) {
      log.error('The tray could not be drawn.', error)
    } finally {
      isReading = false
    }
    if (isStale) await read()
  }

  const look = () => void read()
  schedules.events.on('change', look)
  schedules.events.on('removed', look)
  settings.subscribe(look)
  words.onChange(look)
  look()
  return {
    look,
    reasons() {
      if (!settings.get().keepInTray || (running === 0 && !hasShortcut())) return null
      return { schedules: running, hasShortcut: hasShortcut() }
    },
  }
}
