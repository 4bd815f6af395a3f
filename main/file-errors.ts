import { say } from '../words/say.ts'
import type { ErrorCode } from './errors.ts'
import { StillroomError } from './errors.ts'

/**
 * Names what a file system call ran into. Codes as in Node's `os.constants.errno` and
 * https://man7.org/linux/man-pages/man3/errno.3.html.
 *
 * @param fallback the code for everything that isn't the disk's or the folder's fault
 */
export function fileError(error: unknown, fallback: ErrorCode = 'internal'): StillroomError {
  if (error instanceof StillroomError) return error
  const errno = errnoOf(error)
  if (errno === 'ENAMETOOLONG') return pathTooLong(error)
  return new StillroomError(codeForErrno(errno) ?? fallback, { cause: error })
}

function pathTooLong(cause: unknown): StillroomError {
  return new StillroomError('folder-not-writable', {
    message: say('pathTooLong'),
    action: say('shorterPath'),
    cause,
  })
}

/** The failure behind an error number such as `ENOSPC`; undefined for what has no name here. */
export function codeForErrno(errno: string | undefined): ErrorCode | undefined {
  switch (errno) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ENOTCONN':
    case 'ESTALE':
    case 'EIO':
      return 'folder-missing'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'folder-not-writable'
    case 'ABORT_ERR':
      return 'cancelled'
    default:
      return undefined
  }
}

/** The `code` of a Node error, such as `EEXIST`. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = error as NodeJS.ErrnoException
  return typeof code === 'string' ? code : undefined
}
