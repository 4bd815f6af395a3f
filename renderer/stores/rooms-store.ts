import { createStore } from 'zustand/vanilla'
import type { RoomView, StillroomApi } from '../../preload/contract.ts'
import type { RefreshPast } from '../rooms/refresh-policy.ts'
import { createRoomBook } from '../rooms/room-book.ts'
import type { RoomFilter } from '../rooms/room-order.ts'
import type { Failure, LiveStream, Room } from '../types.ts'
import { attempt } from './attempt.ts'

interface RoomsState extends RefreshPast {
  readonly projectId: string | null
  /** Live first, then newest; hidden ones too. */
  readonly rooms: readonly RoomView[]
  /** True once the project's list has come, or the beginning of it. */
  readonly isLoaded: boolean
  /** True once it has been found out what is live. */
  readonly isLiveKnown: boolean
  /** True while the whole list is under way. */
  readonly isRefreshing: boolean
  /** True while anything is. */
  readonly isBusy: boolean
  /** Why the last refresh failed; the last list stays. */
  readonly failure: Failure | null
  readonly filter: RoomFilter
  readonly query: string
}

export interface RoomsStore extends RoomsState {
  /** Empties the list and fetches that of another project, or of none. The filter stays. */
  open(projectId: string | null): Promise<void>
  refresh(): Promise<void>
  /** What is live only: far fewer requests than the whole list. */
  refreshLive(): Promise<void>
  /** Streams that a look under way has found so far. */
  addLive(projectId: string, streams: readonly LiveStream[]): void
  /** Rooms that stand on the list because somebody has added them. */
  setAdded(rooms: readonly Room[]): void
  /** True for a room that the API's own list has. */
  isListed(roomId: string): boolean
  setFilter(filter: RoomFilter): void
  setQuery(query: string): void
}

const empty: RoomsState = {
  projectId: null,
  rooms: [],
  isLoaded: false,
  isLiveKnown: false,
  isRefreshing: false,
  isBusy: false,
  updatedAt: null,
  listedAt: null,
  failedAt: null,
  failures: 0,
  notBefore: null,
  failure: null,
  filter: 'live',
  query: '',
}

export function createRoomsStore({ api, now }: { api: StillroomApi; now: () => number }) {
  return createStore<RoomsStore>()((set, get) => {
    let book = createRoomBook()
    /** Of what was asked last: an answer to anything before is nobody's. */
    let turn = 0

    /** @returns what went wrong */
    async function fetchList(projectId: string, asked: number): Promise<Failure | null> {
      for (const part of get().isLoaded ? (['whole'] as const) : (['first', 'whole'] as const)) {
        const result = await attempt(api.listRooms({ projectId, part }))
        if (turn !== asked) return null
        if (!result.ok) return result.error
        const { rooms, isWhole } = result.value
        book.setListed(rooms)
        set({ rooms: book.rooms(), isLoaded: true, ...(isWhole && { listedAt: now() }) })
        if (isWhole) return null
      }
      return null
    }

    async function look(
      projectId: string,
      kind: 'quick' | 'whole',
      asked: number,
    ): Promise<Failure | null> {
      const result = await attempt(api.listLive({ projectId, look: kind }))
      if (turn !== asked) return null
      if (!result.ok) return result.error
      book.setLive(result.value)
      set({ rooms: book.rooms(), isLiveKnown: true, updatedAt: now() })
      return null
    }

    function end(failure: Failure | null) {
      const wait = failure?.retryAfterMs
      set({
        isRefreshing: false,
        isBusy: false,
        failure,
        failures: failure ? get().failures + 1 : 0,
        failedAt: failure ? now() : null,
        notBefore: wait === undefined ? null : now() + wait,
      })
    }

    return {
      ...empty,
      async open(projectId) {
        turn += 1
        book = createRoomBook()
        set({ ...empty, projectId, filter: get().filter })
        await get().refresh()
      },
      async refresh() {
        const { projectId, isRefreshing } = get()
        if (projectId === null || isRefreshing) return
        // A quick look that is under way knows less than this one will.
        turn += 1
        const asked = turn
        set({ isRefreshing: true, isBusy: true })
        const failures = await Promise.all([
          look(projectId, 'whole', asked),
          fetchList(projectId, asked),
        ])
        if (turn === asked) end(failures.find((failure) => failure !== null) ?? null)
      },
      async refreshLive() {
        const { projectId, isLoaded, isBusy } = get()
        if (projectId === null || isBusy) return
        if (!isLoaded) return get().refresh()
        const asked = turn
        set({ isBusy: true })
        const failure = await look(projectId, 'quick', asked)
        if (turn === asked) end(failure)
      },
      addLive(projectId, streams) {
        if (projectId !== get().projectId || !get().isBusy) return
        book.addLive(streams)
        set({ rooms: book.rooms() })
      },
      setAdded(rooms) {
        book.setAdded(rooms)
        set({ rooms: book.rooms() })
      },
      isListed: (roomId) => book.isListed(roomId),
      setFilter: (filter) => set({ filter }),
      setQuery: (query) => set({ query }),
    }
  })
}
