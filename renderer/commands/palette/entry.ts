import type { Shortcut } from '../../../preload/commands.ts'
import type { Stores } from '../../stores/stores.ts'
import type { Findable } from './rank.ts'

/** The parts of the palette, in their order where nothing else decides. */
export const entryKinds = ['action', 'room', 'still', 'project', 'schedule', 'setting'] as const

export type EntryKind = (typeof entryKinds)[number]

/** One thing that the palette offers. */
export interface Entry extends Findable {
  readonly kind: EntryKind
  readonly title: string
  /** Beside the title, fainter. */
  readonly detail?: string
  readonly shortcut?: Shortcut
  readonly run: (stores: Stores) => void
}

interface EntryFacts extends Omit<Entry, 'names' | 'more'> {
  /** Found by these as well as by its title. */
  readonly aliases?: readonly string[]
}

/** An entry that is found by its title, its aliases and, after them, its detail. */
export function entryOf({ aliases = [], ...entry }: EntryFacts): Entry {
  return {
    ...entry,
    names: [entry.title, ...aliases].map((name) => name.toLowerCase()),
    more: (entry.detail ?? '').toLowerCase(),
  }
}
