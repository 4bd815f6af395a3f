import { useMemo, useState } from 'react'
import { readDraft } from '../capture/draft.ts'
import { useApp, useDraft, useRooms, useSchedules } from '../stores/stores-context.tsx'
import { useSelectedRooms } from '../stores/use-selected-rooms.ts'
import type { CaptureOptions, Failure } from '../types.ts'
import { words } from '../ui/words.ts'
import type { ScheduleFields, ScheduleProblems } from './schedule-draft.ts'
import { readScheduleDraft } from './schedule-draft.ts'
import { optionsProblem } from './schedule-options.ts'

export interface NewSchedule {
  readonly problems: ScheduleProblems
  /** Null where there are problems. */
  readonly fields: ScheduleFields | null
  readonly options: CaptureOptions
  /** Why the capture options, or the project, don't do for a schedule. */
  readonly obstacle: string | null
  /** Why it could not be started. */
  readonly failure: Failure | null
  readonly isBusy: boolean
  /** @returns whether it was started */
  start(): Promise<boolean>
}

/** The form's content, read anew after each change. */
export function useNewSchedule(): NewSchedule {
  const { fields, problems } = useFields()
  const { options, problem } = useOptions()
  const project = useApp((app) => app.projects.find(({ id }) => id === app.activeProjectId))
  const obstacle = project?.storage ? problem : words().schedules.problems.notConnected
  const { send, failure, isBusy } = useSend()

  async function start(): Promise<boolean> {
    if (isBusy || !project || !fields || obstacle !== null) return false
    return send({ ...fields, projectId: project.id, options })
  }

  return { problems, fields, options, obstacle, failure, isBusy, start }
}

function useFields() {
  const draft = useSchedules((state) => state.draft)
  const timeZone = useApp((app) => app.timeZone)
  const selected = useSelectedRooms()
  return useMemo(
    () => readScheduleDraft(draft, { selected, timeZone }),
    [draft, selected, timeZone],
  )
}

function useOptions() {
  const draft = useDraft((state) => state)
  const limits = useApp((app) => app.sizeLimits)
  const read = readDraft(draft, limits)
  return { options: read.options, problem: optionsProblem(read) }
}

function useSend() {
  const add = useSchedules((state) => state.add)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function send(spec: Parameters<typeof add>[0]): Promise<boolean> {
    setBusy(true)
    const failed = await add(spec)
    setBusy(false)
    setFailure(failed)
    return failed === null
  }

  return { send, failure, isBusy }
}

/** How many rooms are live now. */
export function useLiveCount(): number {
  return useRooms(({ rooms }) => rooms.filter(({ live }) => live).length)
}
