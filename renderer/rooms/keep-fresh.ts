import type { StoreApi } from 'zustand/vanilla'
import type { RoomsStore } from '../stores/rooms-store.ts'
import type { NextRefresh } from './refresh-policy.ts'
import { nextAfterAbsence, nextRefresh } from './refresh-policy.ts'

/** How the rooms are kept fresh for as long as somebody can see them. */
export interface FreshKeeper {
  /** The network has come back: looks at once. */
  hurry(): void
  end(): void
}

/**
 * Refreshes the rooms when they are due, at once where they have grown old meanwhile.
 *
 * @param now ms since 1970
 */
export function keepFresh(rooms: StoreApi<RoomsStore>, now: () => number): FreshKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined

  function plan({ kind, at }: NextRefresh) {
    clearTimeout(timer)
    const { projectId, isBusy } = rooms.getState()
    if (projectId === null || isBusy) return
    timer = setTimeout(() => void run(kind), Math.max(0, at - now()))
  }

  function run(kind: NextRefresh['kind']) {
    const { refresh, refreshLive } = rooms.getState()
    return kind === 'list' ? refresh() : refreshLive()
  }

  const hurry = () => plan(nextAfterAbsence(rooms.getState(), now()))
  const stop = rooms.subscribe((next, before) => {
    if (next.isBusy !== before.isBusy || next.projectId !== before.projectId) {
      plan(nextRefresh(next))
    }
  })
  hurry()
  return {
    hurry,
    end() {
      clearTimeout(timer)
      stop()
    },
  }
}
