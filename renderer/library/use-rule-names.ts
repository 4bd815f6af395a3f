import { useEffect, useMemo, useState } from 'react'
import { scheduleName } from '../schedules/schedule-words.ts'
import { attempt } from '../stores/attempt.ts'
import { useSchedules, useStores } from '../stores/stores-context.tsx'
import type { Facets } from './facets.ts'
import type { RuleNames } from './retention-words.ts'

const noRooms: ReadonlyMap<string, string> = new Map()

/** Names for rules; ids stand in until they are known. */
export function useRuleNames(): RuleNames {
  const { api } = useStores()
  const [rooms, setRooms] = useState(noRooms)
  const list = useSchedules((state) => state.schedules)
  useEffect(() => {
    let isWanted = true
    void attempt(api.listFacets()).then((result) => {
      if (isWanted && result.ok) setRooms(customIds(result.value.rooms))
    })
    return () => {
      isWanted = false
    }
  }, [api])
  const schedules = useMemo(
    () => new Map(list.map((each) => [each.id, scheduleName(each)])),
    [list],
  )
  return useMemo(() => ({ rooms, schedules }), [rooms, schedules])
}

function customIds(rooms: Facets['rooms']): ReadonlyMap<string, string> {
  return new Map(
    rooms.flatMap(({ roomId, customRoomId }) => (customRoomId ? [[roomId, customRoomId]] : [])),
  )
}
