import { createStore } from 'zustand/vanilla'

/** What opens over the whole window by a command. */
type CommandDialog = 'palette' | 'shortcuts'

/** Stills in the viewer: the order of its next and previous, and the first. */
interface Viewed {
  readonly places: readonly number[]
  readonly start: number
}

/** Puts the focus into a field. */
type FocusField = () => void

export interface CommandsStore {
  readonly dialog: CommandDialog | null
  /** What the palette looks for. Here, as people type before its field is there. */
  readonly query: string
  /** Enter was pressed before the palette was there: it chooses as soon as it can. */
  readonly isChosen: boolean
  readonly viewed: Viewed | null
  /** What was chosen in the palette, last first, by the ids of its entries. */
  readonly recent: readonly string[]
  /** The search fields that are shown, last come first. */
  readonly searchFields: readonly FocusField[]
  open(dialog: CommandDialog): void
  close(): void
  ask(query: string): void
  /** A key for the palette that comes while something else has the focus still. */
  typeAhead(key: string): void
  /** Opens stills over whatever page is open; null closes them. */
  view(viewed: Viewed | null): void
  remember(entryId: string): void
  /** @returns the function that takes it back */
  offerSearch(field: FocusField): () => void
}

const mostRecent = 20

/** What commands need to know of the window. Nothing of it outlives Stillroom's run. */
export function createCommandsStore() {
  return createStore<CommandsStore>()((set, get) => ({
    dialog: null,
    query: '',
    isChosen: false,
    viewed: null,
    recent: [],
    searchFields: [],
    open: (dialog) => set({ dialog, query: '', isChosen: false }),
    close: () => set({ dialog: null, isChosen: false }),
    ask: (query) => set({ query, isChosen: false }),
    typeAhead(key) {
      const { query } = get()
      if (key === 'Enter') set({ isChosen: true })
      else if (key === 'Backspace') set({ query: query.slice(0, -1) })
      else if (key.length === 1) set({ query: query + key })
    },
    view: (viewed) => set({ viewed }),
    remember(entryId) {
      const others = get().recent.filter((id) => id !== entryId)
      set({ recent: [entryId, ...others].slice(0, mostRecent) })
    },
    offerSearch(field) {
      set({ searchFields: [field, ...get().searchFields] })
      return () => set({ searchFields: get().searchFields.filter((other) => other !== field) })
    },
  }))
}
