import { say } from '../../../words/say.ts'
import { StillroomError } from '../../errors.ts'

const unitsMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 }

/** Ms: a second to a day. */
export const intervalLimits = { min: 1000, max: 24 * 3_600_000 } as const

/**
 * The time between two ticks as a person writes it: `30s`, `5m`, `2h`. A number alone is refused:
 * taking minutes for seconds would be sixty times the captures.
 *
 * @returns ms, 1 second to 24 hours
 * @throws StillroomError `invalid-options`
 */
export function parseInterval(text: string): number {
  const [, amount = '', unit = ''] = /^(\d+)([smh])$/u.exec(text.trim()) ?? []
  const ms = Number(amount) * (unitsMs[unit] ?? Number.NaN)
  if (Number.isNaN(ms)) {
    throw new StillroomError('invalid-options', {
      message: say('intervalUnread', { text }),
    })
  }
  if (ms >= intervalLimits.min && ms <= intervalLimits.max) return ms
  throw new StillroomError('invalid-options', { message: say('intervalLimits') })
}
