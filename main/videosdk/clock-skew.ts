import { say } from '../../words/say.ts'

/** Answers take a while, and `Date` knows whole seconds only. */
const toleranceMinutes = 1

/**
 * Says how far this computer's clock is off, such as “5 minutes behind”.
 *
 * @param aheadMs this computer's time minus the server's, ms
 * @returns undefined where both agree to within a minute
 */
export function describeSkew(aheadMs: number): string | undefined {
  const minutes = Math.abs(aheadMs) / 60_000
  if (minutes <= toleranceMinutes) return undefined
  const direction = aheadMs > 0 ? 'Ahead' : 'Behind'
  if (minutes < 90) return sayAmount(minutes, 'minute', direction)
  if (minutes < 36 * 60) return sayAmount(minutes / 60, 'hour', direction)
  return sayAmount(minutes / 60 / 24, 'day', direction)
}

type Unit = 'minute' | 'hour' | 'day'

function sayAmount(amount: number, unit: Unit, direction: 'Ahead' | 'Behind'): string {
  const count = Math.round(amount)
  return count === 1 ? say(`${unit}${direction}`) : say(`${unit}s${direction}`, { count })
}
