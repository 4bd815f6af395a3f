import { app } from 'electron'
import type { Log } from '../log.ts'
import type { Updates } from '../updates/update-types.ts'
import type { Machine } from '../user-data.ts'
import type { Sender } from './ipc.ts'
import { keepRunning } from './keep-running.ts'
import { carryOutLink } from './links/carry-out-link.ts'
import type { Links } from './links/open-links.ts'
import type { MainWords } from './main-words.ts'
import { followMenu } from './menus/follow-menu.ts'
import type { FollowedTray } from './menus/follow-tray.ts'
import { followTray } from './menus/follow-tray.ts'
import { pauseSchedules, resumeSchedules } from './menus/pause-schedules.ts'
import { createTray } from './menus/tray.ts'
import type { TrayActions } from './menus/tray-menu.ts'
import { followEngineOutside } from './notices/follow-engine.ts'
import { createShowNotice } from './notices/show-notice.ts'
import { tellOnce } from './notices/tell-tray.ts'
import type { PageLine } from './page-line.ts'
import type { Services } from './services.ts'
import type { System } from './system.ts'
import { openSystem } from './system.ts'
import { openUpdates } from './updates/open-updates.ts'
import type { MainWindow } from './window/main-window.ts'
import type { PlaceKeeper } from './window/place-keeper.ts'

export interface AroundOptions {
  readonly services: Services
  readonly window: MainWindow
  readonly places: PlaceKeeper
  readonly words: MainWords
  readonly send: Sender
  readonly pageLine: PageLine
  readonly links: Links
  readonly machine: Machine
  readonly userData: string
  /** True where the app was started without a window. */
  readonly isHiddenStart: boolean
  readonly log: Log
}

/** What of it the page has a say in. */
export interface Around extends System {
  readonly updates: Updates
}

/** Everything of the app that is outside its window: menus, tray, notifications, links, keys. */
export function openAround(options: AroundOptions): Around {
  const { services, window, words, pageLine, log } = options
  const { settings, engine, schedules } = services
  const showNotice = createShowNotice((place) => {
    window.show()
    if (place) pageLine.tell('openPlace', place)
  })
  const { notices, progress, unseen } = followEngineOutside({
    services,
    window,
    words: words.current,
    showNotice,
    onChange: () => tray.look(),
  })
  window.onFocus(unseen.seen)
  const system = openSystem({ ...options, showNotice, announce: notices.announce })

  const run = (work: () => Promise<unknown>) => () => {
    work().catch((error) => log.error('What the tray was asked for failed.', error))
  }
  const actions: TrayActions = {
    show: window.show,
    captureSelected: run(() => system.capture('selected')),
    captureFavourites: run(() => system.capture('favourites')),
    pauseCaptures: run(() => engine.pause('all')),
    resumeCaptures: run(() => engine.resume('all')),
    stop: (scheduleId) => run(() => schedules.stop(scheduleId))(),
    pauseSchedules: run(() => pauseSchedules({ schedules, settings })),
    resumeSchedules: run(() => resumeSchedules({ schedules, settings })),
    quit: () => app.quit(),
  }
  const tray: FollowedTray = followTray({
    ...options,
    tray: createTray(actions),
    schedules,
    settings,
    progress,
    hasShortcut: () => system.shortcut.status().isRegistered,
  })

  followMenu(words, (id) => {
    window.show()
    pageLine.tell('command', { id })
  })
  options.links.follow((link) =>
    carryOutLink(link, {
      show: window.show,
      selectRoom: (roomId) => pageLine.tell('selectRoom', { roomId }),
      onIgnored: () => log.warn('A link was ignored: it names no room.'),
    }),
  )
  const { leave } = keepRunning({
    window,
    log,
    staysWithoutWindow() {
      const reasons = tray.reasons()
      if (reasons)
        run(() => tellOnce(reasons, { settings, words: words.current, show: showNotice }))()
      return reasons !== null
    },
    async close() {
      notices.stop()
      updates.close()
      await options.places.flush()
      await services.close()
    },
  })
  const updates = openUpdates({ services, send: options.send, log, leave })
  return { ...system, updates }
}
