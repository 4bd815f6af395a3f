import type { Gallery } from '../../../main/library/gallery/gallery.ts'
import type { StillQuery } from '../../../main/library/gallery/still-query.ts'
import { everyStill } from '../../../main/library/gallery/still-query.ts'
import type { Row } from '../report.ts'
import { summarize } from '../statistics.ts'

/** As many as the page asks for at first. */
const firstPage = 500

/** Times that each query is asked. */
const rounds = 10

/** How long the gallery's questions to the catalogue take, as the main process waits for them. */
export async function measureQueries(gallery: Gallery): Promise<readonly Row[]> {
  const queries = await everydayQueries(gallery)
  const first: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const query of queries)
      first.push(await timed(() => gallery.places(query, null, firstPage)))
  }
  const whole = await repeated(() => gallery.places(everyStill, null, 1_000_000))
  const facets = await repeated(() => gallery.facets())
  const { places } = await gallery.places(everyStill, null, firstPage)
  const details = await repeated(() => gallery.stills(places.slice(0, 200)))
  return [
    {
      name: `a search or filter, its first ${firstPage} (${queries.length} kinds)`,
      unit: 'ms',
      summary: summarize(first),
      goal: 'p95 at most 25',
    },
    { name: 'the places of the whole library', unit: 'ms', summary: summarize(whole) },
    { name: 'what to filter by, with counts', unit: 'ms', summary: summarize(facets) },
    { name: 'details of 200 stills', unit: 'ms', summary: summarize(details) },
  ]
}

/** Every filter by itself, words that are in a few, many and all stills, and some of all together. */
async function everydayQueries(gallery: Gallery): Promise<readonly StillQuery[]> {
  const { rooms, projects, formats, sizes } = await gallery.facets()
  const [room] = rooms
  const roomId = room?.roomId ?? ''
  const [format] = formats
  const [size] = sizes
  const { places } = await gallery.places(everyStill, null, 1)
  const newest = Math.floor((places[0] ?? 0) / 256)
  const week = 7 * 24 * 3600 * 1000
  const changes: readonly Partial<StillQuery>[] = [
    {},
    { order: 'oldest' },
    { order: 'largest' },
    { byRoom: true },
    ...words(roomId, room?.customRoomId ?? '').map((search) => ({ search })),
    { roomIds: [roomId] },
    { roomIds: rooms.slice(0, 5).map((each) => each.roomId) },
    { projectIds: projects.slice(0, 1).map(({ projectId }) => projectId) },
    { from: newest - 2 * week, until: newest - week },
    { formats: format ? [format.format] : [] },
    { sizes: size ? [{ width: size.width, height: size.height }] : [] },
    { favourites: true },
    { problems: true },
    { search: roomId.slice(0, 2), favourites: true, from: newest - week },
    { roomIds: [roomId], byRoom: true, order: 'largest' },
  ]
  return changes.map((change) => ({ ...everyStill, ...change }))
}

/** As they are typed. */
function words(...texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => [1, 2, 4, text.length].map((length) => text.slice(0, length)))
}

async function repeated(work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await timed(work))
  return times
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
