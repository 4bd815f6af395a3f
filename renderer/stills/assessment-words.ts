import type { StillView } from '../../preload/contract.ts'
import { words } from '../ui/words.ts'

/** How several takes of one room compared. */
export type Assessment = NonNullable<StillView['assessment']>
export type TakeReport = Assessment['takes'][number]
export type Flaw = NonNullable<Assessment['verdict']>

/** For where there is little room. */
export function flawName(flaw: Flaw): string {
  return words().stills.flaws.names[flaw]
}

/** What all takes of a room have in common. */
export function verdictWords(verdict: Flaw): string {
  return verdict === 'frozen' ? words().stills.flaws.frozen : flawName(verdict)
}

/** "Black, frozen"; "None". */
export function flawsWords(flaws: readonly Flaw[]): string {
  const [first, ...others] = flaws
  if (first === undefined) return words().stills.flaws.none
  return [flawName(first), ...others.map((flaw) => words().ui.within(flawName(flaw)))].join(', ')
}

/**
 * What became of a take, as its still tells; empty for one that was not kept, or has a still of its
 * own.
 */
export function markWords({ best, own }: Assessment, index: number): string {
  const { takes } = words().stills
  if (index !== own) return index === best ? takes.best : ''
  return index === best ? takes.bestAndKept : takes.kept
}
