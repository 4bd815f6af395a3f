import { useEffect, useMemo } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import { useJobs, useMarks, useRooms, useStores, useWall } from '../stores/stores-context.tsx'
import { failedCaptures } from './failed-captures.ts'
import { sortTiles } from './tile-order.ts'
import type { Tile } from './trouble.ts'
import { tileOf } from './trouble.ts'
import { useNewestOf } from './use-newest-of.ts'
import { wallRooms } from './wall-rooms.ts'

/** The rooms on the wall, in its order, with all that is known of them. */
export function useTiles(): readonly Tile[] {
  const rooms = useWallRooms()
  const roomIds = useSameIds(rooms)
  const stills = useNewestOf(roomIds)
  const conditions = useWall((state) => state.conditions)
  const order = useWall((state) => state.order)
  const failed = useFailed()
  useChecks(rooms, stills)
  const tiles = useMemo(
    () =>
      rooms.map((room) => {
        const { roomId } = room
        return tileOf({
          room,
          still: stills.get(roomId),
          condition: conditions.get(roomId),
          failed: failed.get(roomId),
        })
      }),
    [rooms, stills, conditions, failed],
  )
  return useMemo(() => sortTiles(tiles, order), [tiles, order])
}

function useWallRooms(): readonly RoomView[] {
  const { wall } = useStores()
  const rooms = useRooms((state) => state.rooms)
  const projectId = useRooms((state) => state.projectId)
  const ranks = useMarks((state) => state.ranks)
  const hidden = useMarks((state) => state.hidden)
  const seen = useWall((state) => state.seen)
  const scope = useWall((state) => state.scope)
  useEffect(() => {
    wall.getState().open(projectId)
    wall.getState().note(rooms)
  }, [wall, projectId, rooms])
  return useMemo(
    () =>
      wallRooms(
        {
          rooms,
          seen,
          isFavourite: (roomId) => ranks.has(roomId),
          isHidden: (roomId) => hidden.has(roomId),
        },
        scope,
      ),
    [rooms, seen, ranks, hidden, scope],
  )
}

/** The ids, another array only where they are others: rooms come anew with each refresh. */
function useSameIds(rooms: readonly RoomView[]): readonly string[] {
  const joined = rooms.map(({ roomId }) => roomId).join('\n')
  return useMemo(() => (joined === '' ? [] : joined.split('\n')), [joined])
}

function useFailed() {
  const { jobs } = useStores()
  const version = useJobs((state) => state.version)
  const projectId = useRooms((state) => state.projectId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is written to.
  return useMemo(
    () => failedCaptures(jobs.getState().byId.values(), projectId),
    [jobs, version, projectId],
  )
}

/** Asks how the pictures of live rooms are, as they come. */
function useChecks(rooms: readonly RoomView[], stills: ReturnType<typeof useNewestOf>): void {
  const { wall } = useStores()
  useEffect(() => {
    for (const { roomId, live } of rooms) {
      const still = stills.get(roomId)
      if (live && still) wall.getState().check(roomId, still.id)
    }
  }, [wall, rooms, stills])
}
