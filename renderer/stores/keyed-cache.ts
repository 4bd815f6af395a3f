/** Keys asked for in one call. */
const mostInCall = 200

/** Calls under way at a time: with more, what is in view would wait behind what was. */
const mostCalls = 2

/** Wishes kept waiting; older ones are for what has left the view long since. */
const mostWishes = 1000

/** Values kept, besides those in use. */
const mostKept = 3000

/** What is known of a key: null for none such, undefined for not known yet. */
export type Known<Value> = Value | null | undefined

export interface KeyedCache<Key, Value> {
  get(key: Key): Known<Value>
  /** Fetches what isn't known: the wishes of one frame in one call, the newest first. */
  want(keys: readonly Key[]): void
  /** While it is held nothing is fetched; wishes are kept, and the newest fetched first after it. */
  hold(isHeld: boolean): void
  /** @returns the function that ends it */
  subscribe(key: Key, listener: () => void): () => void
  /** Values in their newest state. */
  take(values: Iterable<readonly [Key, Value]>): void
  /** These are others by now, or any (null): those in use are fetched anew, others forgotten. */
  refresh(keys: readonly Key[] | null): void
}

/** @param find those of the keys that there are; null where it failed */
export function createKeyedCache<Key, Value>(
  find: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value> | null>,
): KeyedCache<Key, Value> {
  /** The oldest knowledge first. */
  const known = new Map<Key, Value | null>()
  const listeners = new Map<Key, Set<() => void>>()
  /** The oldest wish first. */
  const wishes = new Set<Key>()
  /** Under way, with the number of the call that will tell. */
  const asked = new Map<Key, number>()
  const failed = new Set<Key>()
  let calls = 0
  let lastCall = 0
  let isPlanned = false
  let isHeld = false

  function put(key: Key, value: Value | null) {
    known.delete(key)
    known.set(key, value)
    for (const listener of listeners.get(key) ?? []) listener()
  }

  function forgetOldest() {
    for (const key of known.keys()) {
      if (known.size <= mostKept) return
      if (!listeners.has(key)) known.delete(key)
    }
  }

  function wish(key: Key) {
    if (asked.has(key)) return
    wishes.delete(key)
    wishes.add(key)
    const [oldest] = wishes
    if (wishes.size > mostWishes && oldest !== undefined) wishes.delete(oldest)
  }

  function takeWishes(): readonly Key[] {
    const newest = [...wishes].slice(-mostInCall)
    for (const key of newest) wishes.delete(key)
    return newest
  }

  /** After the present task, so that all cells of a frame have said what they want. */
  function plan() {
    if (isPlanned) return
    isPlanned = true
    queueMicrotask(() => {
      isPlanned = false
      while (!isHeld && calls < mostCalls && wishes.size > 0) void fetch(takeWishes())
    })
  }

  async function fetch(keys: readonly Key[]) {
    calls += 1
    lastCall += 1
    const call = lastCall
    for (const key of keys) asked.set(key, call)
    const found = await find(keys)
    calls -= 1
    // Others have been taken or asked for anew meanwhile: what this call tells of them is old.
    const answered = keys.filter((key) => asked.get(key) === call)
    for (const key of answered) asked.delete(key)
    if (found) learn(answered, found)
    else for (const key of answered) failed.add(key)
    if (wishes.size > 0) plan()
  }

  function learn(keys: readonly Key[], found: ReadonlyMap<Key, Value>) {
    for (const key of keys) put(key, found.get(key) ?? null)
    forgetOldest()
  }

  function wishFailed() {
    for (const key of failed) if (listeners.has(key)) wish(key)
    failed.clear()
  }

  const cache: KeyedCache<Key, Value> = {
    get: (key) => known.get(key),
    want(keys) {
      wishFailed()
      for (const key of keys) if (!known.has(key)) wish(key)
      if (wishes.size > 0) plan()
    },
    hold(held) {
      isHeld = held
      if (!isHeld && wishes.size > 0) plan()
    },
    subscribe(key, listener) {
      const those = listeners.get(key) ?? new Set()
      listeners.set(key, those.add(listener))
      return () => {
        those.delete(listener)
        if (those.size === 0 && listeners.get(key) === those) listeners.delete(key)
      }
    },
    take(values) {
      for (const [key, value] of values) {
        asked.delete(key)
        wishes.delete(key)
        failed.delete(key)
        put(key, value)
      }
      forgetOldest()
    },
    refresh(keys) {
      for (const key of keys ?? new Set([...known.keys(), ...asked.keys()])) {
        asked.delete(key)
        if (listeners.has(key)) wish(key)
        else known.delete(key)
      }
      if (wishes.size > 0) plan()
    },
  }
  return cache
}
