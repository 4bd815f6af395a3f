import { formatSize } from '../ui/format.ts'
import { perLocale, words } from '../ui/words.ts'
import type { Facets, StillQuery } from './gallery-query.ts'

/** A filter that is set, and the change that takes it away. */
export interface Chip {
  readonly key: string
  readonly label: string
  readonly without: Partial<StillQuery>
}

const dateFormat = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }))

/** @param facets tell the names of rooms and projects; null while they aren't known */
export function chipsOf(query: StillQuery, facets: Facets | null): readonly Chip[] {
  const texts = words().gallery.filters
  return [
    ...listChips(
      query.roomIds,
      texts.room,
      (roomId) => roomName(roomId, facets),
      without('roomIds', query),
    ),
    ...listChips(
      query.projectIds,
      texts.project,
      (projectId) => projectName(projectId, facets),
      without('projectIds', query),
    ),
    ...dateChips(query),
    ...listChips(query.formats, texts.format, String, without('formats', query)),
    ...listChips(query.sizes, texts.size, formatSize, without('sizes', query)),
    ...(query.favourites ? [chip(texts.favourites, { favourites: false })] : []),
    ...(query.problems ? [chip(texts.problems, { problems: false })] : []),
  ]
}

function listChips<T>(
  values: readonly T[],
  title: string,
  name: (value: T) => string,
  remove: (value: T) => Partial<StillQuery>,
): readonly Chip[] {
  return values.map((value) => chip(`${title}: ${name(value)}`, remove(value)))
}

type ListName = 'roomIds' | 'projectIds' | 'formats' | 'sizes'

function without(list: ListName, query: StillQuery) {
  return (value: unknown) => ({ [list]: query[list].filter((other) => other !== value) })
}

function dateChips({ from, until }: StillQuery): readonly Chip[] {
  const { fromDay, toDay } = words().gallery.filters
  return [
    ...(from === null ? [] : [chip(fromDay(dateFormat().format(from)), { from: null })]),
    // It ends before a midnight: the day that people mean is the one before.
    ...(until === null ? [] : [chip(toDay(dateFormat().format(until - 1)), { until: null })]),
  ]
}

function chip(label: string, change: Partial<StillQuery>): Chip {
  return { key: label, label, without: change }
}

function roomName(roomId: string, facets: Facets | null): string {
  const room = facets?.rooms.find((other) => other.roomId === roomId)
  return room?.customRoomId ?? roomId
}

function projectName(projectId: string, facets: Facets | null): string {
  const project = facets?.projects.find((other) => other.projectId === projectId)
  return project?.projectName ?? projectId
}
