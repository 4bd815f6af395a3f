import type { StillView } from '../../preload/contract.ts'

/** How several takes of one room compared. */
export type Assessment = NonNullable<StillView['assessment']>
export type TakeReport = Assessment['takes'][number]
export type Flaw = NonNullable<Assessment['verdict']>

/** For where there is little room. */
export const flawNames: Readonly<Record<Flaw, string>> = {
  black: 'Black',
  white: 'White',
  blurred: 'Blurred',
  frozen: 'Frozen',
}

/** What all takes of a room have in common. */
export function verdictWords(verdict: Flaw): string {
  const name = flawNames[verdict]
  return verdict === 'frozen' ? `${name}: the picture did not change` : name
}

/** "Black, frozen"; "None". */
export function flawsWords(flaws: readonly Flaw[]): string {
  const [first, ...others] = flaws
  if (first === undefined) return 'None'
  return [flawNames[first], ...others.map((flaw) => flawNames[flaw].toLowerCase())].join(', ')
}

/**
 * What became of a take, as its still tells; empty for one that was not kept, or has a still of its
 * own.
 */
export function markWords({ best, own }: Assessment, index: number): string {
  if (index !== own) return index === best ? 'Best' : ''
  return index === best ? 'Best, kept as this still' : 'Kept as this still'
}
