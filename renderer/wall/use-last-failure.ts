import { useEffect, useState } from 'react'
import type { ScheduleView } from '../../preload/contract.ts'
import { attempt } from '../stores/attempt.ts'
import { useStores } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'

/** Why the schedule's last tick could not capture; null where it could. */
export function useLastFailure({ id, nextTick, failed }: ScheduleView): Failure | null {
  const { api } = useStores()
  const [failure, setFailure] = useState<Failure | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick asks anew.
  useEffect(() => {
    if (failed === 0) return setFailure(null)
    let isWanted = true
    void attempt(api.listTicks({ scheduleId: id, limit: 1 })).then((ticks) => {
      const [last] = ticks.ok ? ticks.value : []
      if (isWanted) setFailure(last?.outcome === 'failed' ? last.failure : null)
    })
    return () => {
      isWanted = false
    }
  }, [api, id, nextTick, failed])
  return failure
}
