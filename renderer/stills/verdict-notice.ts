import type { Notice, StillView } from '../../preload/contract.ts'
import { verdictWords } from './assessment-words.ts'

/**
 * What an operator must know of a room whose takes were all black, white, blurred or frozen; null
 * for any other still. A room has one id a verdict, so that a schedule doesn't pile notices up.
 */
export function verdictNotice({ assessment, projectId, roomId }: StillView): Notice | null {
  // Where all takes were kept, each of their stills tells of the same verdict.
  if (!assessment?.verdict || assessment.own !== assessment.best) return null
  const { verdict } = assessment
  const words = verdictWords(verdict)
  return {
    id: `verdict ${verdict} ${projectId} ${roomId}`,
    failure: {
      code: 'image-invalid',
      message: `${roomId} is ${words.charAt(0).toLowerCase()}${words.slice(1)}.`,
      action: 'Look at the room’s stream.',
    },
  }
}
