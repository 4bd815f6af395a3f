import { useState } from 'react'
import type { ScheduleSpec } from '../schedules/schedule-spec.ts'
import { useStores } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { stoppedLike } from './wall-schedule.ts'

/** Starts a schedule: one that did the same and was stopped, or a new one. */
export function useStartSchedule() {
  const { schedules } = useStores()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function start(spec: ScheduleSpec): Promise<void> {
    const { schedules: known, start: again, make } = schedules.getState()
    const stopped = stoppedLike(known, spec)
    setBusy(true)
    if (stopped) await again(stopped.id)
    else setFailure(await make(spec))
    setBusy(false)
  }

  return { start, failure, isBusy }
}
