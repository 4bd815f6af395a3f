import { createStore } from 'zustand/vanilla'
import type { Result, RoomsView, RoomView, StillroomApi } from '../../preload/contract.ts'
import { mergeLive } from '../rooms/merge-live.ts'
import type { RoomFilter } from '../rooms/room-order.ts'
import { sortRooms } from '../rooms/room-order.ts'
import type { Failure, LiveStream } from '../types.ts'
import { attempt } from './attempt.ts'

interface RoomsState {
  readonly projectId: string | null
  /** Live first, then newest. */
  readonly rooms: readonly RoomView[]
  /** True once the project's list came. */
  readonly isLoaded: boolean
  /** True while the whole list is under way. */
  readonly isRefreshing: boolean
  /** Ms since 1970: when what is live was last known. */
  readonly updatedAt: number | null
  /** Why the last refresh failed; the last list stays. */
  readonly failure: Failure | null
  readonly filter: RoomFilter
  readonly query: string
}

export interface RoomsStore extends RoomsState {
  /** Empties the list and fetches that of another project, or of none. */
  open(projectId: string | null): Promise<void>
  refresh(): Promise<void>
  /** What is live only: far fewer requests than the whole list. */
  refreshLive(): Promise<void>
  setFilter(filter: RoomFilter): void
  setQuery(query: string): void
}

const empty: RoomsState = {
  projectId: null,
  rooms: [],
  isLoaded: false,
  isRefreshing: false,
  updatedAt: null,
  failure: null,
  filter: 'live',
  query: '',
}

export function createRoomsStore({ api, now }: { api: StillroomApi; now: () => number }) {
  return createStore<RoomsStore>()((set, get) => {
    let liveUnderWay: string | null = null

    function takeRooms(result: Result<RoomsView>) {
      if (!result.ok) return set({ isRefreshing: false, failure: result.error })
      const { rooms, fetchedAt } = result.value
      set({
        rooms: sortRooms(rooms),
        isLoaded: true,
        isRefreshing: false,
        updatedAt: Date.parse(fetchedAt),
        failure: null,
      })
    }

    function takeLive(result: Result<readonly LiveStream[]>) {
      if (!result.ok) return set({ failure: result.error })
      const rooms = sortRooms(mergeLive(get().rooms, result.value))
      set({ rooms, updatedAt: now(), failure: null })
    }

    return {
      ...empty,
      async open(projectId) {
        set({ ...empty, projectId })
        await get().refresh()
      },
      async refresh() {
        const { projectId, isRefreshing } = get()
        if (projectId === null || isRefreshing) return
        set({ isRefreshing: true })
        const result = await attempt(api.listRooms({ projectId }))
        // Another project may have been opened meanwhile: then this answer is nobody's.
        if (get().projectId === projectId) takeRooms(result)
      },
      async refreshLive() {
        const { projectId, isLoaded, isRefreshing } = get()
        if (projectId === null || isRefreshing || liveUnderWay === projectId) return
        if (!isLoaded) return get().refresh()
        liveUnderWay = projectId
        const result = await attempt(api.listLive({ projectId }))
        liveUnderWay = null
        if (get().projectId === projectId && !get().isRefreshing) takeLive(result)
      },
      setFilter: (filter) => set({ filter }),
      setQuery: (query) => set({ query }),
    }
  })
}
