/**
 * The names to choose from. Chromium lists neither UTC nor, under its newer name, every zone that
 * a computer may be set to.
 *
 * @param own zones that are listed at any rate
 */
export function timeZones(...own: readonly string[]): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...own])].toSorted()
}
