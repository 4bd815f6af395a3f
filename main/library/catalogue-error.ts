import { say } from '../../words/say.ts'
import type { ErrorCode } from '../errors.ts'
import { StillroomError } from '../errors.ts'
import { codeForErrno } from '../file-errors.ts'
import type { WorkerError } from './worker-line.ts'

/** Result codes: https://www.sqlite.org/rescode.html */
const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'folder-not-writable'],
  ['SQLITE_CANTOPEN', 'folder-not-writable'],
  ['SQLITE_PERM', 'folder-not-writable'],
  ['SQLITE_IOERR', 'folder-missing'],
  ['SQLITE_BUSY', 'timeout'],
  ['SQLITE_LOCKED', 'timeout'],
  // A file stands where the catalogue's folder should be.
  ['EEXIST', 'folder-not-writable'],
]

const messages: Partial<Record<ErrorCode, string>> = {
  'disk-full': say('catalogueDiskFull'),
  'folder-not-writable': say('catalogueUnwritable'),
  'folder-missing': say('catalogueUnreachable'),
  timeout: say('catalogueHeld'),
}

const actions: Partial<Record<ErrorCode, string>> = {
  timeout: say('endOtherProgram'),
}

/** What the catalogue's thread ran into, in words for people. */
export function catalogueError(error: WorkerError): StillroomError {
  if ('failure' in error) return new StillroomError(error.failure.code, error.failure)
  if (/^SQLITE_(?:CORRUPT|NOTADB)/u.test(error.code)) return damaged(error)
  const known = codes.find(([prefix]) => error.code.startsWith(prefix))
  const code = known?.[1] ?? codeForErrno(error.code) ?? 'internal'
  const message = messages[code] ?? say('catalogueFailed', { why: error.message })
  const action = actions[code]
  return new StillroomError(code, {
    message,
    ...(action && { action }),
    isLocal: true,
    cause: error,
  })
}

/** Met while the catalogue was in use; opening it sets a damaged one aside (database.ts). */
function damaged(cause: WorkerError): StillroomError {
  return new StillroomError('internal', {
    message: say('catalogueDamaged'),
    action: say('catalogueRestart'),
    isLocal: true,
    cause,
  })
}
