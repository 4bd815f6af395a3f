import { createStore } from 'zustand/vanilla'
import type { RoomCondition, RoomView, StillroomApi } from '../../preload/contract.ts'
import type { TileOrder } from '../wall/tile-order.ts'
import type { WallScope } from '../wall/wall-rooms.ts'
import { withSeen } from '../wall/wall-rooms.ts'
import { attempt } from './attempt.ts'

/** Rooms that one call of the contract takes. */
const roomsPerCall = 200

export interface WallStore {
  readonly projectId: string | null
  /** Rooms that were live at some time since the wall was first opened, by their id. */
  readonly seen: ReadonlyMap<string, RoomView>
  /** By room id. */
  readonly conditions: ReadonlyMap<string, RoomCondition>
  readonly scope: WallScope
  readonly order: TileOrder
  /** The wall has the whole screen, and nothing else of the window is shown. */
  readonly isAlone: boolean
  /** Begins anew for another project. */
  open(projectId: string | null): void
  /** The rooms as they are now. */
  note(rooms: readonly RoomView[]): void
  /** Takes rooms off the wall whose streams have ended. */
  forgetEnded(): void
  /** Asks how the room's picture is; once for each still. */
  check(roomId: string, stillId: string): void
  setScope(scope: WallScope): void
  setOrder(order: TileOrder): void
  /** With the screen, or back without it. */
  setAlone(isAlone: boolean): void
  /** The window fills the screen or doesn't any more, whoever has done that. */
  takeFullScreen(isOn: boolean): void
}

const empty = {
  seen: new Map<string, RoomView>(),
  conditions: new Map<string, RoomCondition>(),
}

/** What the wall of rooms knows besides the rooms themselves. */
export function createWallStore({ api }: { readonly api: StillroomApi }) {
  return createStore<WallStore>()((set, get) => {
    /** The still that a room was last asked about, by the room's id. */
    const asked = new Map<string, string>()
    const waiting = new Set<string>()
    let isAsking = false

    async function ask() {
      if (isAsking) return
      isAsking = true
      // Those of one frame go in one call, and what comes meanwhile in the next.
      await Promise.resolve()
      while (waiting.size > 0) {
        const roomIds = [...waiting].slice(0, roomsPerCall)
        for (const roomId of roomIds) waiting.delete(roomId)
        const found = await attempt(api.checkRooms({ roomIds }))
        if (found.ok) learn(found.value)
        // A still that comes later asks anew; until then the pictures are there to be looked at.
        else for (const roomId of roomIds) asked.delete(roomId)
      }
      isAsking = false
    }

    function learn(found: readonly RoomCondition[]) {
      const conditions = new Map(get().conditions)
      for (const condition of found) conditions.set(condition.roomId, condition)
      set({ conditions })
    }

    return {
      ...empty,
      projectId: null,
      scope: 'live',
      order: 'trouble',
      isAlone: false,
      open(projectId) {
        if (projectId !== get().projectId) set({ ...empty, projectId })
      },
      note(rooms) {
        const seen = withSeen(get().seen, rooms)
        if (seen !== get().seen) set({ seen })
      },
      forgetEnded: () => set({ seen: new Map() }),
      check(roomId, stillId) {
        if (asked.get(roomId) === stillId) return
        asked.set(roomId, stillId)
        waiting.add(roomId)
        void ask()
      },
      setScope: (scope) => set({ scope }),
      setOrder: (order) => set({ order }),
      setAlone(isAlone) {
        set({ isAlone })
        void attempt(api.setFullScreen({ on: isAlone }))
      },
      takeFullScreen(isOn) {
        if (!isOn) set({ isAlone: false })
      },
    }
  })
}
