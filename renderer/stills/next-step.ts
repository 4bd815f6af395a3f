import type { Failure } from '../types.ts'
import { assertNever } from '../ui/assert-never.ts'

/** What the window can do after a failure, besides trying again. */
export type NextStep =
  | 'enterSecret'
  | 'openDashboard'
  | 'openSecrets'
  | 'refreshRooms'
  | 'correctOptions'
  | 'chooseFolder'
  | 'openFolder'

/** Null where there is nothing to do but wait or try again. */
export function nextStep(code: Failure['code']): NextStep | null {
  switch (code) {
    case 'auth-rejected':
      return 'enterSecret'
    case 'forbidden':
      return 'openDashboard'
    case 'keychain-unavailable':
    case 'keychain-locked':
      return 'openSecrets'
    case 'room-not-found':
    case 'stream-not-live':
      return 'refreshRooms'
    case 'invalid-options':
    case 'image-too-large':
      return 'correctOptions'
    case 'folder-missing':
    case 'folder-not-writable':
      return 'chooseFolder'
    case 'disk-full':
      return 'openFolder'
    case 'clock-skew':
    case 'rate-limited':
    case 'offline':
    case 'timeout':
    case 'server-error':
    case 'bad-response':
    case 'image-invalid':
    case 'outcome-unknown':
    case 'cancelled':
    case 'internal':
      return null
    default:
      return assertNever(code)
  }
}

/** Steps that are about the project that is open. */
const inOpenProject: ReadonlySet<NextStep> = new Set(['refreshRooms', 'correctOptions'])

interface Projects {
  /** The open one, where its secret is at hand. */
  readonly open: string | null
  /** All but the sandbox, whose secret nobody has to enter. */
  readonly connected: readonly string[]
}

/** Whether the step leads anywhere for a capture of this project. */
export function leadsSomewhere(step: NextStep, projectId: string, projects: Projects): boolean {
  if (inOpenProject.has(step)) return projectId === projects.open
  return step !== 'enterSecret' || projects.connected.includes(projectId)
}
