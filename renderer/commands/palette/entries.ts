import { commandIds, shortcutsOf } from '../../../preload/commands.ts'
import type { RoomView, ScheduleView, StillView } from '../../../preload/contract.ts'
import { showRoom } from '../../rooms/show-room.ts'
import { scheduleName } from '../../schedules/schedule-words.ts'
import { showSchedule } from '../../schedules/show-schedule.ts'
import { openSettings } from '../../settings/open-settings.ts'
import { settingsSections } from '../../stores/settings-store.ts'
import type { ProjectView } from '../../types.ts'
import { formatMoment } from '../../ui/format.ts'
import { words } from '../../ui/words.ts'
import type { CommandContext } from '../command-context.ts'
import { commandRow } from '../command-table.ts'
import type { Entry } from './entry.ts'
import { entryOf } from './entry.ts'

/** Stills that are offered: the newest. */
const mostStills = 20

/** The commands that apply just now. */
export function actionEntries(context: CommandContext): readonly Entry[] {
  return commandIds
    .filter((id) => id !== 'openPalette' && commandRow(id).applies(context))
    .map((id) => {
      const [shortcut] = shortcutsOf(id)
      return entryOf({
        id: `action:${id}`,
        kind: 'action',
        title: words().commands.titles[id],
        ...(shortcut && { shortcut }),
        run: commandRow(id).run,
      })
    })
}

export function roomEntries(rooms: readonly RoomView[]): readonly Entry[] {
  return rooms.map(({ roomId, customRoomId, live }) =>
    entryOf({
      id: `room:${roomId}`,
      kind: 'room',
      title: roomId,
      aliases: customRoomId === null ? [] : [customRoomId],
      detail: [live && words().commands.palette.live, customRoomId].filter(Boolean).join(' · '),
      run: (stores) => showRoom(stores, roomId),
    }),
  )
}

/** @param stills newest first */
export function stillEntries(stills: readonly StillView[]): readonly Entry[] {
  const shown = stills.slice(0, mostStills)
  const places = shown.map(({ place }) => place)
  return shown.map(({ id, place, roomId, customRoomId, capturedAt }) =>
    entryOf({
      id: `still:${id}`,
      kind: 'still',
      title: words().commands.palette.still(roomId),
      aliases: [roomId, ...(customRoomId === null ? [] : [customRoomId])],
      detail: formatMoment(capturedAt),
      run: ({ commands }) => commands.getState().view({ places, start: place }),
    }),
  )
}

/** The projects that aren't open. */
export function projectEntries(
  projects: readonly ProjectView[],
  activeId: string | null,
): readonly Entry[] {
  return projects
    .filter(({ id }) => id !== activeId)
    .map(({ id, name }) =>
      entryOf({
        id: `project:${id}`,
        kind: 'project',
        title: name,
        run: ({ app }) => void app.getState().choose(id),
      }),
    )
}

/** The parts of the settings. */
export function settingEntries(): readonly Entry[] {
  const { title, sections } = words().settings
  return settingsSections.map((section) =>
    entryOf({
      id: `setting:${section}`,
      kind: 'setting',
      title: `${title}: ${sections[section]}`,
      aliases: [sections[section]],
      run: (stores) => openSettings(stores, section),
    }),
  )
}

export function scheduleEntries(schedules: readonly ScheduleView[]): readonly Entry[] {
  return schedules.map((schedule) =>
    entryOf({
      id: `schedule:${schedule.id}`,
      kind: 'schedule',
      title: scheduleName(schedule),
      detail: schedule.projectName,
      run: (stores) => showSchedule(stores, schedule.id),
    }),
  )
}
