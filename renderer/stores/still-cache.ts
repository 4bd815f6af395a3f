import type { StillroomApi, StillView } from '../../preload/contract.ts'
import { attempt } from './attempt.ts'

/** Stills asked for in one call. */
const mostInCall = 200

/** Calls under way at a time: with more, what is in view would wait behind what was. */
const mostCalls = 2

/** Wishes kept waiting; older ones are for what has left the view long since. */
const mostWishes = 1000

/** Stills kept, besides those in use. */
const mostKept = 3000

/** What is known of a still: null for none such, undefined for not known yet. */
export type KnownStill = StillView | null | undefined

interface StillCache {
  get(place: number): KnownStill
  /** Fetches what isn't known: the wishes of one frame in one call, the newest first. */
  want(places: readonly number[]): void
  /** @returns the function that ends it */
  subscribe(place: number, listener: () => void): () => void
  /** Stills in their newest state. */
  take(stills: readonly StillView[]): void
  /** These are others by now, or any (null): those in use are fetched anew, others forgotten. */
  refresh(places: readonly number[] | null): void
}

/** The details of stills, which the page otherwise knows by their places alone. */
export function createStillCache({ api }: { readonly api: Pick<StillroomApi, 'getStills'> }) {
  /** The oldest knowledge first. */
  const known = new Map<number, StillView | null>()
  const listeners = new Map<number, Set<() => void>>()
  /** The oldest wish first. */
  const wishes = new Set<number>()
  /** Under way, with the number of the call that will tell. */
  const asked = new Map<number, number>()
  const failed = new Set<number>()
  let calls = 0
  let lastCall = 0
  let isPlanned = false

  function put(place: number, still: StillView | null) {
    known.delete(place)
    known.set(place, still)
    for (const listener of listeners.get(place) ?? []) listener()
  }

  function forgetOldest() {
    for (const place of known.keys()) {
      if (known.size <= mostKept) return
      if (!listeners.has(place)) known.delete(place)
    }
  }

  function wish(place: number) {
    if (asked.has(place)) return
    wishes.delete(place)
    wishes.add(place)
    const [oldest] = wishes
    if (wishes.size > mostWishes && oldest !== undefined) wishes.delete(oldest)
  }

  function takeWishes(): readonly number[] {
    const newest = [...wishes].slice(-mostInCall)
    for (const place of newest) wishes.delete(place)
    return newest
  }

  /** After the present task, so that all cells of a frame have said what they want. */
  function plan() {
    if (isPlanned) return
    isPlanned = true
    queueMicrotask(() => {
      isPlanned = false
      while (calls < mostCalls && wishes.size > 0) void fetch(takeWishes())
    })
  }

  async function fetch(places: readonly number[]) {
    calls += 1
    lastCall += 1
    const call = lastCall
    for (const place of places) asked.set(place, call)
    const result = await attempt(api.getStills({ places: [...places] }))
    calls -= 1
    // Others have been taken or asked for anew meanwhile: what this call tells of them is old.
    const answered = places.filter((place) => asked.get(place) === call)
    for (const place of answered) asked.delete(place)
    if (result.ok) learn(answered, result.value)
    else for (const place of answered) failed.add(place)
    if (wishes.size > 0) plan()
  }

  function learn(places: readonly number[], stills: readonly StillView[]) {
    const found = new Map(stills.map((still) => [still.place, still]))
    for (const place of places) put(place, found.get(place) ?? null)
    forgetOldest()
  }

  function wishFailed() {
    for (const place of failed) if (listeners.has(place)) wish(place)
    failed.clear()
  }

  const cache: StillCache = {
    get: (place) => known.get(place),
    want(places) {
      wishFailed()
      for (const place of places) if (!known.has(place)) wish(place)
      if (wishes.size > 0) plan()
    },
    subscribe(place, listener) {
      const those = listeners.get(place) ?? new Set()
      listeners.set(place, those.add(listener))
      return () => {
        those.delete(listener)
        if (those.size === 0 && listeners.get(place) === those) listeners.delete(place)
      }
    },
    take(stills) {
      for (const still of stills) {
        asked.delete(still.place)
        wishes.delete(still.place)
        failed.delete(still.place)
        put(still.place, still)
      }
      forgetOldest()
    },
    refresh(places) {
      for (const place of places ?? new Set([...known.keys(), ...asked.keys()])) {
        asked.delete(place)
        if (listeners.has(place)) wish(place)
        else known.delete(place)
      }
      if (wishes.size > 0) plan()
    },
  }
  return cache
}
