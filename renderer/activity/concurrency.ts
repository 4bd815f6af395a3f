/** The contract takes no other. */
export const concurrencyLimits = { min: 1, max: 32 } as const

/** What somebody has typed as captures at a time; null where it is no such number. */
export function readConcurrency(text: string): number | null {
  if (!/^\d{1,3}$/u.test(text.trim())) return null
  const number = Number(text)
  return number >= concurrencyLimits.min && number <= concurrencyLimits.max ? number : null
}
