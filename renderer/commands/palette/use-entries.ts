import { useMemo } from 'react'
import {
  useApp,
  useRooms,
  useSchedules,
  useStills,
  useStores,
} from '../../stores/stores-context.tsx'
import { contextOf } from '../command-context.ts'
import {
  actionEntries,
  projectEntries,
  roomEntries,
  scheduleEntries,
  settingEntries,
  stillEntries,
} from './entries.ts'
import type { Entry } from './entry.ts'

/** All that the palette offers. Made once for each state of what it is made of. */
export function useEntries(): readonly Entry[] {
  const stores = useStores()
  const rooms = useRooms((state) => state.rooms)
  const stills = useStills((state) => state.stills)
  const projects = useApp((app) => app.projects)
  const activeId = useApp((app) => app.activeProjectId)
  const schedules = useSchedules((state) => state.schedules)
  // As things were when the palette was opened: entries must not come and go beneath the keys.
  const actions = useMemo(() => actionEntries(contextOf(stores)), [stores])
  const ofRooms = useMemo(() => roomEntries(rooms), [rooms])
  const others = useMemo(
    () => [
      ...stillEntries(stills),
      ...projectEntries(projects, activeId),
      ...scheduleEntries(schedules),
      ...settingEntries(),
    ],
    [stills, projects, activeId, schedules],
  )
  return useMemo(() => [...actions, ...ofRooms, ...others], [actions, ofRooms, others])
}
