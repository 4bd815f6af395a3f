/** What waits needs an id, and a project whose turn comes around. */
interface Waiting {
  readonly task: { readonly id: string; readonly projectId: string }
}

/** Tasks that wait: for their project's turn, or for a time of their own. */
export interface WaitingTasks<Entry extends Waiting> {
  readonly size: number
  add(entry: Entry): void
  /** @param at ms of the clock that {@link WaitingTasks.promote} goes by */
  addFor(entry: Entry, at: number): void
  /** Those whose time has come now wait for their project's turn. */
  promote(now: number): void
  /** The oldest entry of the project that has waited longest for a turn, of those that may have one. */
  take(mayStart: (projectId: string) => boolean): Entry | undefined
  remove(id: string): boolean
  has(id: string): boolean
  /** Projects that have something to start. */
  projects(): readonly string[]
  /** The first time that an entry waits for; `Infinity` where none does. */
  firstTime(): number
  clear(): void
}

export function createWaitingTasks<Entry extends Waiting>(): WaitingTasks<Entry> {
  // By project, each in the order in which they came. Removing an entry leaves the others alone.
  const ready = new Map<string, Map<string, Entry>>()
  const later = new Map<string, { readonly entry: Entry; readonly at: number }>()
  // When each project last had a turn, so that a big batch can't starve the others.
  const turns = new Map<string, number>()
  let turn = 0

  function add(entry: Entry): void {
    const { id, projectId } = entry.task
    const entries = ready.get(projectId) ?? new Map<string, Entry>()
    ready.set(projectId, entries.set(id, entry))
  }

  function takeOut({ task }: Entry): void {
    const entries = ready.get(task.projectId)
    entries?.delete(task.id)
    if (entries?.size === 0) ready.delete(task.projectId)
  }

  const find = (id: string) => [...ready.values()].find((each) => each.has(id))?.get(id)

  return {
    get size() {
      return ready.size + later.size
    },
    add,
    addFor: (entry, at) => void later.set(entry.task.id, { entry, at }),
    promote(now) {
      for (const [id, { entry, at }] of later) {
        if (at > now) continue
        later.delete(id)
        add(entry)
      }
    },
    take(mayStart) {
      const [projectId = ''] = [...ready.keys()]
        .filter(mayStart)
        .toSorted((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0))
      const [entry] = ready.get(projectId)?.values() ?? []
      if (!entry) return undefined
      takeOut(entry)
      turn += 1
      turns.set(projectId, turn)
      return entry
    },
    remove(id) {
      const entry = find(id)
      if (entry) takeOut(entry)
      return later.delete(id) || entry !== undefined
    },
    has: (id) => later.has(id) || find(id) !== undefined,
    projects: () => [...ready.keys()],
    firstTime: () => Math.min(...[...later.values()].map(({ at }) => at)),
    clear() {
      ready.clear()
      later.clear()
    },
  }
}
