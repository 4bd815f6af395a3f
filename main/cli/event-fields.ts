import type { Assessment } from '../capture/assessment.ts'
import type { FlowState } from '../capture/flow/flows.ts'
import type { Job } from '../capture/job.ts'
import type { Failure } from '../errors.ts'
import { told } from './output.ts'

/** The objects that `--events` prints beside the results. Times are ISO 8601. */

/** A capture that waits for another try. @param nextTryAt ms since 1970 */
export function waitingFields({ roomId, attempts }: Job, failure: Failure, nextTryAt: number) {
  return { type: 'waiting', roomId, ...words(failure), attempts, nextTryAt: iso(nextTryAt) }
}

/** How the project's captures flow. */
export function flowFields({ limit, concurrency, pause, offline }: FlowState) {
  return {
    type: 'flow',
    limit,
    concurrency,
    pause: pause && { until: iso(pause.until), ...words(pause.failure) },
    offline: offline && {
      since: iso(offline.since),
      nextProbeAt: iso(offline.nextProbeAt),
      ...words(offline.failure),
    },
  }
}

/** How the takes of a still compared. */
export function assessmentFields({ asked, takes, best, own, verdict }: Assessment) {
  return { asked, takes, best, own, verdict }
}

function words(failure: Failure) {
  const { code, action } = failure
  return { code, message: told(failure), ...(action && { action }) }
}

const iso = (ms: number) => new Date(ms).toISOString()
