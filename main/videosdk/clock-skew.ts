/** ms: answers take a while, and `Date` knows whole seconds only. */
const tolerance = 60_000

/**
 * Says how far this computer's clock is off, such as “5 minutes behind”.
 *
 * @param aheadMs this computer's time minus the server's, ms
 * @returns undefined where both agree to within a minute
 */
export function describeSkew(aheadMs: number): string | undefined {
  const offMs = Math.abs(aheadMs)
  if (offMs <= tolerance) return undefined
  return `${sayDuration(offMs / 60_000)} ${aheadMs > 0 ? 'ahead' : 'behind'}`
}

function sayDuration(minutes: number): string {
  if (minutes < 90) return say(minutes, 'minute')
  if (minutes < 36 * 60) return say(minutes / 60, 'hour')
  return say(minutes / 60 / 24, 'day')
}

function say(amount: number, unit: string): string {
  const whole = Math.round(amount)
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`
}
