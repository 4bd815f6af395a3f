import type { Entry, EntryKind } from './entry.ts'
import { entryKinds } from './entry.ts'
import { queryWords, ranked } from './rank.ts'

/** A part of what the palette shows. */
export interface Found {
  readonly kind: EntryKind | 'recent'
  readonly entries: readonly Entry[]
}

/** Entries of a kind that are shown at most: nobody reads more, they type another letter. */
const mostShown = 20

/** Of the entries chosen last, this many stand first while nothing is typed. */
const mostRecent = 5

/** While nothing is typed, rooms and stills would bury the rest; one action opens the settings. */
const mostUnasked: Readonly<Record<EntryKind, number>> = {
  action: mostShown,
  room: 5,
  still: 5,
  project: mostShown,
  schedule: mostShown,
  setting: 0,
}

/**
 * What the palette shows for what somebody typed, the part with the best hit first.
 *
 * @param recent ids of entries, last chosen first
 */
export function find(
  entries: readonly Entry[],
  query: string,
  recent: readonly string[],
): readonly Found[] {
  const words = queryWords(query)
  if (words.length === 0) return withoutQuery(entries, recent)
  const hits = ranked(entries, words, recent)
  // The order of their first hits: each part stands where its best one would.
  const kinds = new Set(hits.map(({ kind }) => kind))
  return [...kinds].map((kind) => ({
    kind,
    entries: hits.filter((entry) => entry.kind === kind).slice(0, mostShown),
  }))
}

function withoutQuery(entries: readonly Entry[], recent: readonly string[]): readonly Found[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const lately = recent.flatMap((id) => byId.get(id) ?? []).slice(0, mostRecent)
  const shown = new Set(lately)
  const parts = entryKinds.map((kind): Found => {
    const others = entries.filter((entry) => entry.kind === kind && !shown.has(entry))
    return { kind, entries: others.slice(0, mostUnasked[kind]) }
  })
  return [{ kind: 'recent' as const, entries: lately }, ...parts].filter(
    (part) => part.entries.length > 0,
  )
}
