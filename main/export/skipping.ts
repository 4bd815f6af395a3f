import { StillroomError } from '../errors.ts'
import { errnoOf } from '../file-errors.ts'

/** Why a still whose drive or share can't be reached is left out. */
export const awayReason = 'Its drive or share can’t be reached now.'

/**
 * Why a still can't be had.
 *
 * @throws the error itself where it says nothing about the still
 */
export function skipReason(error: unknown): string {
  if (!(error instanceof StillroomError)) throw error
  switch (errnoOf(error.cause)) {
    case undefined:
      return error.message
    case 'ENOENT':
    case 'ENOTDIR':
      return 'Its file is gone.'
    case 'EACCES':
    case 'EPERM':
      return 'Its file may not be read.'
    default:
      return 'Its file can’t be read.'
  }
}

/** Where an export has nothing in it. */
export function noneReadable(): StillroomError {
  return new StillroomError('image-invalid', {
    message: 'None of these stills could be read.',
    action: 'Reconnect the drive that they are on, or look at the gallery’s filter for problems.',
  })
}
