import type { Clock } from '../clock.ts'
import type { Images } from '../images/types.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { FetchFor } from '../network/fetch-for.ts'
import type { VideoSdkClient } from '../videosdk/types.ts'
import type { FlowTurn } from './flow/flows.ts'
import type { Job } from './job.ts'
import type { JobTracker } from './job-tracker.ts'
import type { DownloadLimits } from './time-limits.ts'

/** What a job works with, whichever project it is of. */
export interface RunTools {
  readonly catalogue: Catalogue
  readonly images: Images
  readonly clock: Clock
  readonly fetchFor: FetchFor
  readonly limits?: DownloadLimits
}

/** What of VideoSDK's API a job needs. */
export type CaptureClient = Pick<VideoSdkClient, 'capture' | 'check' | 'isLoopback'>

/** One job on its way, with all that its steps need. */
export interface JobRun extends RunTools {
  readonly job: JobTracker
  readonly client: CaptureClient
  readonly flow: FlowTurn
  /** Aborts when the job is cancelled or Stillroom closes. */
  readonly signal: AbortSignal
  /** Told as soon as VideoSDK has nothing more to do for this job. */
  readonly onAnswered: () => void
  /** Takes over what became jobs of their own. */
  readonly onMoreJobs: (jobs: readonly Job[]) => void
}
