/**
 * How long each frame of a film is shown, in whole units of its format. What one frame loses to
 * rounding, a later one gets back, so that the film keeps its length.
 *
 * @param unitsPerSecond 1000 for WebP, 100 for GIF
 */
export function frameDelay(index: number, framesPerSecond: number, unitsPerSecond: number): number {
  const at = (frame: number) => Math.round((frame * unitsPerSecond) / framesPerSecond)
  return at(index + 1) - at(index)
}
