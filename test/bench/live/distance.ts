/** Ms that a picture may lie after the moment asked for; all others lie before it. */
const mostAfter = 3000

/**
 * How far a picture lies from the moment asked for, in ms: below 0 where it is older. A stream's
 * pictures tell their moment within the loop that it plays, so whole loops are taken off.
 *
 * @param shown ms, as burnt into the picture
 * @param asked ms of stream
 */
export function distanceFrom(asked: number, shown: number, loopMs: number): number {
  const after = (((shown - asked) % loopMs) + loopMs) % loopMs
  return after > mostAfter ? after - loopMs : after
}
