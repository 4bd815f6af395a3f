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
  'disk-full': 'The disk with Stillroom’s catalogue is full.',
  'folder-not-writable': 'Stillroom’s catalogue can’t be written to.',
  'folder-missing': 'Stillroom’s catalogue can’t be reached on its disk.',
  timeout: 'Another program holds Stillroom’s catalogue.',
}

const actions: Partial<Record<ErrorCode, string>> = {
  timeout: 'End the other program, then try again.',
}

/** What the catalogue's thread ran into, in words for people. */
export function catalogueError(error: WorkerError): StillroomError {
  if ('failure' in error) return new StillroomError(error.failure.code, error.failure)
  if (/^SQLITE_(?:CORRUPT|NOTADB)/u.test(error.code)) return damaged(error)
  const known = codes.find(([prefix]) => error.code.startsWith(prefix))
  const code = known?.[1] ?? codeForErrno(error.code) ?? 'internal'
  const message = messages[code] ?? `The catalogue failed: ${error.message}`
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
    message: 'Stillroom’s catalogue is damaged.',
    action: 'Start Stillroom again: it checks the catalogue, and sets it aside if it has to.',
    isLocal: true,
    cause,
  })
}
