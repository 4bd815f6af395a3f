/**
 * Tells each listener of an event. What one of them throws is no reason for the others not to be
 * told, nor for the work that tells it to fail.
 *
 * @param onBug told of what a listener throws
 */
export function tellListeners<Value>(
  listeners: readonly ((value: Value) => void)[],
  value: Value,
  onBug: (error: unknown) => void,
): void {
  for (const listener of listeners) {
    try {
      listener(value)
    } catch (error) {
      onBug(error)
    }
  }
}
