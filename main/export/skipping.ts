import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { errnoOf } from '../file-errors.ts'

/** Why a still whose drive or share can't be reached is left out. */
export const awayReason = say('stillAway')

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
      return say('stillFileGone')
    case 'EACCES':
    case 'EPERM':
      return say('stillFileForbidden')
    default:
      return say('stillFileUnreadable')
  }
}

/** Where an export has nothing in it. */
export function noneReadable(): StillroomError {
  return new StillroomError('image-invalid', {
    message: say('noneReadable'),
    action: say('lookAtProblems'),
  })
}
