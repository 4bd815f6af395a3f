import { z } from 'zod'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { createJsonFile } from '../json-file.ts'
import type { Room } from '../videosdk/types.ts'

/** Rooms of a project that can be marked in one way. */
export const mostMarked = 10_000

const roomIds = z.array(z.string().min(1).max(200)).max(mostMarked).readonly()

const roomSchema = z.object({
  roomId: z.string().min(1).max(200),
  customRoomId: z.string().max(1000).nullable(),
  disabled: z.boolean(),
  createdAt: z.string().max(100).nullable(),
})

const marksSchema = z.object({
  favourites: roomIds,
  hidden: roomIds,
  added: z.array(roomSchema).max(mostMarked).readonly(),
})

const fileSchema = z.object({
  version: z.literal(1),
  projects: z.record(z.string().min(1).max(100), marksSchema),
})

/** What somebody has said about the rooms of a project. */
export interface RoomMarks {
  /** Room ids in their owner's order. */
  readonly favourites: readonly string[]
  /** Room ids. */
  readonly hidden: readonly string[]
  /** Rooms that were added by their id, the oldest addition first. */
  readonly added: readonly Room[]
}

export const noMarks: RoomMarks = { favourites: [], hidden: [], added: [] }

/**
 * rooms.json: favourite, hidden and added rooms, a project at a time. What changes it rejects with
 * `invalid-options` for too many rooms, or as a JsonFile's methods do; it then stays as it is.
 */
export interface RoomMarksStore {
  of(projectId: string): RoomMarks
  change(projectId: string, change: Partial<RoomMarks>): Promise<void>
  /** Does nothing for a room that was added already. */
  add(projectId: string, room: Room): Promise<void>
  /** Takes back that a room was added. */
  remove(projectId: string, roomId: string): Promise<void>
  /** Undoes {@link remove}, as long as Stillroom runs; where there is nothing to undo, nothing. */
  restore(projectId: string, roomId: string): Promise<void>
  /** The project is gone. */
  forget(projectId: string): Promise<void>
  /** @returns the function that ends the subscription */
  subscribe(listener: (projectId: string) => void): () => void
}

interface RoomMarksOptions {
  /** Absolute path of rooms.json. */
  readonly file: string
  /** Told where a file lies now that could not be understood. */
  readonly onSetAside: (file: string) => void
}

/** Reads the file; rejects where it is there but can't be read. */
export async function openRoomMarks(options: RoomMarksOptions): Promise<RoomMarksStore> {
  const file = createJsonFile({
    file: options.file,
    schema: fileSchema,
    initial: { version: 1, projects: {} },
  })
  const listeners = new Set<(projectId: string) => void>()
  /** With their place among the added, by project and room. */
  const removed = new Map<string, { readonly room: Room; readonly index: number }>()

  function take({ value, setAside }: Awaited<ReturnType<typeof file.read>>) {
    if (setAside) options.onSetAside(setAside)
    return new Map(Object.entries(value.projects))
  }

  let current: ReadonlyMap<string, RoomMarks> = take(await file.read())
  const of = (projectId: string) => current.get(projectId) ?? noMarks

  async function edit(projectId: string, change: (marks: RoomMarks) => RoomMarks | null) {
    current = take(
      await file.update((stored) => {
        const projects = new Map(Object.entries(stored.projects))
        const marks = change(projects.get(projectId) ?? noMarks)
        if (marks === null) projects.delete(projectId)
        else projects.set(projectId, checked(marks))
        return { ...stored, projects: Object.fromEntries(projects) }
      }),
    )
    for (const listener of listeners) listener(projectId)
  }

  return {
    of,
    change: (projectId, change) => edit(projectId, (marks) => ({ ...marks, ...change })),
    add: (projectId, room) =>
      edit(projectId, ({ added, ...marks }) => ({ ...marks, added: withRoom(added, room) })),
    remove: (projectId, roomId) =>
      edit(projectId, ({ added, ...marks }) => {
        const index = added.findIndex((room) => room.roomId === roomId)
        const room = added[index]
        if (room) removed.set(`${projectId} ${roomId}`, { room, index })
        return { ...marks, added: added.filter((other) => other !== room) }
      }),
    async restore(projectId, roomId) {
      const before = removed.get(`${projectId} ${roomId}`)
      if (!before) return
      await edit(projectId, ({ added, ...marks }) => ({
        ...marks,
        added: withRoom(added, before.room, before.index),
      }))
    },
    async forget(projectId) {
      if (current.has(projectId)) await edit(projectId, () => null)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function withRoom(added: readonly Room[], room: Room, index = added.length): readonly Room[] {
  if (added.some(({ roomId }) => roomId === room.roomId)) return added
  return added.toSpliced(index, 0, room)
}

function checked({ favourites, hidden, added }: RoomMarks): RoomMarks {
  if (Math.max(favourites.length, hidden.length, added.length) > mostMarked) {
    throw new StillroomError('invalid-options', {
      message: say('tooManyMarked', { most: mostMarked }),
    })
  }
  return { favourites: [...new Set(favourites)], hidden: [...new Set(hidden)], added }
}
