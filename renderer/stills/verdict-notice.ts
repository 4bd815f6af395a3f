import type { Notice, StillView } from '../../preload/contract.ts'
import { words } from '../ui/words.ts'
import { verdictWords } from './assessment-words.ts'

/**
 * What an operator must know of a room whose takes were all black, white, blurred or frozen; null
 * for any other still. A room has one id a verdict, so that a schedule doesn't pile notices up.
 */
export function verdictNotice({ assessment, projectId, roomId }: StillView): Notice | null {
  // Where all takes were kept, each of their stills tells of the same verdict.
  if (!assessment?.verdict || assessment.own !== assessment.best) return null
  const { verdict } = assessment
  const texts = words().stills.flaws
  return {
    id: `verdict ${verdict} ${projectId} ${roomId}`,
    failure: {
      code: 'image-invalid',
      message: texts.notice(roomId, words().ui.within(verdictWords(verdict))),
      action: texts.look,
    },
  }
}
