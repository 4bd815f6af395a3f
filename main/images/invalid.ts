import { StillroomError } from '../errors.ts'

/** @param reason a whole sentence for people: what is wrong with the file */
export function invalidImage(reason: string, cause?: unknown): StillroomError {
  return new StillroomError('image-invalid', { message: reason, cause })
}
