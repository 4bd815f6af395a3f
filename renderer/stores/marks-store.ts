import { createStore } from 'zustand/vanilla'
import type { Result, RoomMarksView, StillroomApi } from '../../preload/contract.ts'
import { say as sentence } from '../../words/say.ts'
import type { RoomMarks } from '../rooms/room-order.ts'
import type { Failure, Room } from '../types.ts'
import { words } from '../ui/words.ts'
import { attempt } from './attempt.ts'

/** Rooms of a project that can be marked in one way; main refuses more. */
const mostMarked = 10_000

/** What was just done to rooms, in words, with its undo where it has one. */
export interface Said {
  readonly text: string
  readonly undo: (() => void) | null
}

interface MarksState extends RoomMarks {
  readonly projectId: string | null
  /** Room ids in their owner's order. */
  readonly favourites: readonly string[]
  /** Rooms that were added by their id. */
  readonly added: readonly Room[]
  readonly said: Said | null
}

export interface MarksStore extends MarksState {
  /** Asks for the marks of another project, or of none. */
  open(projectId: string | null): Promise<void>
  take(view: RoomMarksView): void
  /** These are seen at once; what goes wrong is taken back and reported as a notice. */
  setFavourites(roomIds: readonly string[]): Promise<void>
  setHidden(roomIds: readonly string[]): Promise<void>
  remove(roomId: string): Promise<void>
  restore(roomId: string): Promise<void>
  /** By its room id or custom id. Resolves with the room, or with what is wrong with the id. */
  add(id: string): Promise<Result<Room>>
  say(said: Said | null): void
  /** Undoes what was just done, where that can be, and says so. */
  takeBack(): void
}

const empty: MarksState = {
  projectId: null,
  favourites: [],
  ranks: new Map(),
  hidden: new Set(),
  added: [],
  said: null,
}

interface Needs {
  readonly api: StillroomApi
  readonly report: (failure: Failure) => void
}

/** Favourite, hidden and added rooms of the project. */
export function createMarksStore({ api, report }: Needs) {
  return createStore<MarksStore>()((set, get) => {
    let underWay = 0
    /** News that came while a change was under way: the change's own news come after. */
    let latest: RoomMarksView | null = null

    const showFavourites = (favourites: readonly string[]) =>
      set({ favourites, ranks: new Map(favourites.map((id, rank) => [id, rank])) })

    function take(view: RoomMarksView) {
      if (view.projectId !== get().projectId) return
      if (underWay > 0) {
        latest = view
        return
      }
      latest = null
      showFavourites(view.favourites)
      set({ hidden: new Set(view.hidden), added: view.added })
    }

    async function load(projectId: string) {
      const result = await attempt(api.getRoomMarks({ projectId }))
      if (!result.ok) return report(result.error)
      take({ projectId, ...result.value })
    }

    async function change(projectId: string, call: Promise<Result<unknown>>) {
      underWay += 1
      const result = await attempt(call)
      underWay -= 1
      if (latest && underWay === 0) take(latest)
      if (result.ok) return
      report(result.error)
      await load(projectId)
    }

    /** @returns the project, where so many rooms can be marked */
    function allowed(count: number): string | null {
      if (count <= mostMarked) return get().projectId
      report({ code: 'invalid-options', message: sentence('tooManyMarked', { most: mostMarked }) })
      return null
    }

    return {
      ...empty,
      async open(projectId) {
        latest = null
        set({ ...empty, projectId })
        if (projectId !== null) await load(projectId)
      },
      take,
      async setFavourites(roomIds) {
        const projectId = allowed(roomIds.length)
        if (projectId === null) return
        showFavourites(roomIds)
        await change(projectId, api.setFavourites({ projectId, roomIds: [...roomIds] }))
      },
      async setHidden(roomIds) {
        const projectId = allowed(roomIds.length)
        if (projectId === null) return
        set({ hidden: new Set(roomIds) })
        await change(projectId, api.setHidden({ projectId, roomIds: [...roomIds] }))
      },
      async remove(roomId) {
        const { projectId } = get()
        if (projectId !== null) await change(projectId, api.removeRoom({ projectId, roomId }))
      },
      async restore(roomId) {
        const { projectId } = get()
        if (projectId !== null) await change(projectId, api.restoreRoom({ projectId, roomId }))
      },
      async add(id) {
        const { projectId } = get()
        const result = await attempt(api.addRoom({ projectId: projectId ?? '', id }))
        const { added } = get()
        const isNew = result.ok && !added.some(({ roomId }) => roomId === result.value.roomId)
        // Its news may come later than the answer.
        if (isNew && projectId === get().projectId) set({ added: [...added, result.value] })
        return result
      },
      say: (said) => set({ said }),
      takeBack() {
        const { said } = get()
        if (!said?.undo) return
        said.undo()
        set({ said: { text: words().rooms.said.undone(said.text), undo: null } })
      },
    }
  })
}
