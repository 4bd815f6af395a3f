import { say } from '../../../words/say.ts'
import { StillroomError } from '../../errors.ts'
import type { Size } from '../../images/place-on.ts'

/** Pixels: what every encoder and player takes. */
const tallest = 4096

/**
 * All frames of a film have the first picture's shape.
 *
 * @param even true where sides must be even, as in mp4
 * @throws StillroomError `invalid-options` where that is too tall
 */
export function frameSize(first: Size, width: number, even: boolean): Size {
  const step = even ? 2 : 1
  const whole = (side: number) => Math.max(step, Math.round(side / step) * step)
  const height = whole((width * first.height) / first.width)
  if (height > tallest) throw tooTall(width, height)
  return { width: whole(width), height }
}

function tooTall(width: number, height: number) {
  return new StillroomError('invalid-options', {
    message: say('filmTooTall', { width, height }),
    action: say('smallerWidth', { most: tallest }),
  })
}
