import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import type { TrashView } from '../../preload/views.ts'
import { say } from '../../words/say.ts'
import type { Clock } from '../clock.ts'
import { isCancelled, StillroomError, toFailure } from '../errors.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { Folders } from '../library/watch-folders.ts'
import { tellListeners } from '../tell-listeners.ts'
import type { TrashItem } from './discard.ts'
import { emptyInto, noteGone } from './empty.ts'

/** Ms in which it can be undone. */
export const undoMs = 15_000

/** What has become of stills on their way to the trash. */
export interface TrashNews {
  readonly view: TrashView
  /** Places of those that have left the library, or are back in it, with this. */
  readonly changed: readonly number[]
}

export interface TrashDependencies {
  readonly catalogue: Pick<
    Catalogue,
    'putIntoTrash' | 'takeFromTrash' | 'endTrash' | 'waitingTrash' | 'trashFiles'
  >
  readonly trashItem: TrashItem
  readonly folders: Pick<Folders, 'isAway' | 'look'>
  readonly clock: Clock
  readonly onBug: (error: unknown) => void
}

interface TrashOptions {
  /** The rule that sends them there: favourites then stay. */
  readonly retentionId?: string
}

/** The way to the system's trash, with some seconds to think better of it. */
export interface Trash {
  readonly events: Pick<EventEmitter<{ change: [TrashNews] }>, 'on' | 'off'>
  /**
   * Takes the stills out of the library and hands their files to the system's trash in a while.
   * Rejects with `invalid-options` where none of them is in the library.
   */
  trash(places: readonly number[], options?: TrashOptions): Promise<TrashView>
  /** Rejects with `invalid-options` where they have gone. */
  undo(id: string): Promise<void>
  /** Those that wait, oldest first. */
  waiting(): readonly TrashView[]
  /** Takes up what waited when Stillroom last ended; it can be undone once more. */
  resume(): Promise<void>
  /** What waits stays, and is taken up by the next start. */
  close(): Promise<void>
}

interface Waiting {
  readonly view: TrashView
  readonly places: readonly number[]
  /** Ends the wait. */
  readonly stop: AbortController
}

export function createTrash({ clock, onBug, folders, ...deps }: TrashDependencies): Trash {
  const { catalogue, trashItem } = deps
  const events = new EventEmitter<{ change: [TrashNews] }>()
  const closing = new AbortController()
  const waits = new Map<string, Waiting>()
  const running = new Set<Promise<void>>()
  const tools = { catalogue, trashItem, isAway: folders.isAway, signal: closing.signal }

  const tell = (view: TrashView, changed: readonly number[]) =>
    tellListeners(events.listeners('change'), { view, changed }, onBug)
  const look = () => folders.look().catch(onBug)

  function wait(
    places: readonly number[],
    known: Pick<TrashView, 'id' | 'retentionId'>,
    changed: readonly number[],
  ): TrashView {
    const goesAt = new Date(clock.now() + undoMs).toISOString()
    const view: TrashView = {
      ...known,
      count: places.length,
      state: 'waiting',
      goesAt,
      failure: null,
    }
    const waiting: Waiting = { view, places, stop: new AbortController() }
    waits.set(view.id, waiting)
    const run = goInTime(waiting).finally(() => running.delete(run))
    running.add(run)
    tell(view, changed)
    return view
  }

  async function goInTime({ view, places, stop }: Waiting): Promise<void> {
    try {
      await clock.sleep(undoMs, AbortSignal.any([stop.signal, closing.signal]))
    } catch (error) {
      if (isCancelled(error)) return
      throw error
    }
    // From here on there is no undo.
    waits.delete(view.id)
    await go(view, places)
  }

  async function go(view: TrashView, places: readonly number[]): Promise<void> {
    await look()
    try {
      const returned = await emptyInto(places, tools)
      if (closing.signal.aborted) return
      const state = returned.failure ? 'failed' : 'done'
      tell({ ...view, state, failure: returned.failure }, returned.places)
    } catch (error) {
      if (toFailure(error).code === 'internal') onBug(error)
      // What can't come back even so is taken up by the next start.
      const back = await catalogue.takeFromTrash(places).catch(() => [])
      tell({ ...view, state: 'failed', failure: toFailure(error) }, back)
    }
  }

  function refuseWhenClosed(): void {
    if (closing.signal.aborted) throw new StillroomError('cancelled')
  }

  return {
    events,
    async trash(places, { retentionId } = {}) {
      refuseWhenClosed()
      const at = new Date(clock.now()).toISOString()
      const sparesFavourites = retentionId !== undefined
      const taken = await catalogue.putIntoTrash({ places, at, sparesFavourites })
      if (taken.length === 0) throw goneError(say('stillsGone'))
      return wait(taken, { id: randomUUID(), retentionId: retentionId ?? null }, taken)
    },
    async undo(id) {
      const waiting = waits.get(id)
      if (!waiting) throw goneError(say('trashTooLate'))
      const { view, places, stop } = waiting
      waits.delete(id)
      stop.abort()
      try {
        const back = await catalogue.takeFromTrash(places)
        tell({ ...view, state: 'undone' }, back)
      } catch (error) {
        wait(places, view, [])
        throw error
      }
    },
    waiting: () => [...waits.values()].map(({ view }) => view),
    async resume() {
      const known = new Set([...waits.values()].flatMap(({ places }) => places))
      const places = (await catalogue.waitingTrash()).filter((place) => !known.has(place))
      if (places.length === 0) return
      await look()
      const left = await noteGone(places, tools)
      refuseWhenClosed()
      if (left.length > 0) wait(left, { id: randomUUID(), retentionId: null }, left)
    },
    async close() {
      closing.abort()
      await Promise.all(running)
    },
  }
}

function goneError(message: string): StillroomError {
  return new StillroomError('invalid-options', {
    message,
    action: say('foundByNextScan'),
  })
}
