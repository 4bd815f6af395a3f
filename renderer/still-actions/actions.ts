import { formatCount } from '../ui/format.ts'
import type { KeyPress } from '../ui/key-press.ts'
import type { Shortcut } from '../ui/shortcut.ts'
import { fitsShortcut } from '../ui/shortcut.ts'
import { words } from '../ui/words.ts'

/** Languages that the request which made a still can be had in. */
export const languages = ['curl', 'node', 'php', 'python'] as const
export type Language = (typeof languages)[number]

export const languageNames: Readonly<Record<Language, string>> = {
  curl: 'cURL',
  node: 'NodeJS',
  php: 'PHP',
  python: 'Python',
}

/** What an action is offered for. */
export interface Target {
  readonly count: number
  /** True where all of them are favourites. */
  readonly isFavourite: boolean
  /** False for what was found in the folder: it is not known which request has made it. */
  readonly hasRequest: boolean
  /** Two can be compared here. */
  readonly canCompare: boolean
}

interface ActionRow {
  readonly section: Section
  readonly label: (target: Target) => string
  readonly fits: (target: Target) => boolean
  /** In the viewer. */
  readonly shortcut?: Shortcut
  /** Works in the gallery, too. */
  readonly isEverywhere?: true
}

/** Groups of the menu, in its order. */
export const sections = ['open', 'copy', 'annotate', 'make', 'remove'] as const
export type Section = (typeof sections)[number]

const always = () => true
const ofOne = ({ count }: Target) => count === 1

const named =
  (
    name:
      | 'open'
      | 'openWith'
      | 'show'
      | 'compare'
      | 'copyImage'
      | 'tags'
      | 'note'
      | 'saveAs'
      | 'export',
  ) =>
  () =>
    words().stillActions.labels[name]
const counted =
  (one: 'copyPath' | 'trash', several: 'copyPaths' | 'trashMany') => (target: Target) => {
    const { labels } = words().stillActions
    return target.count === 1 ? labels[one] : labels[several](formatCount(target.count))
  }

/** All that can be done with stills: menu, toolbar, keys and the list of keys are made of this. */
const actionTable = {
  open: {
    section: 'open',
    label: named('open'),
    fits: ofOne,
    shortcut: { key: 'o' },
  },
  openWith: { section: 'open', label: named('openWith'), fits: ofOne },
  show: {
    section: 'open',
    label: named('show'),
    fits: ofOne,
    shortcut: { key: 'o', withShift: true },
  },
  compare: {
    section: 'open',
    label: named('compare'),
    fits: ({ count, canCompare }) => count === 2 && canCompare,
  },
  copyImage: {
    section: 'copy',
    label: named('copyImage'),
    fits: ofOne,
    shortcut: { key: 'c', withModifier: true },
  },
  copyPaths: {
    section: 'copy',
    label: counted('copyPath', 'copyPaths'),
    fits: always,
    shortcut: { key: 'c', withModifier: true, withShift: true },
  },
  favourite: {
    section: 'annotate',
    label: ({ isFavourite }) =>
      words().stillActions.labels[isFavourite ? 'unfavourite' : 'favourite'],
    fits: always,
    shortcut: { key: 'f' },
    isEverywhere: true,
  },
  tags: { section: 'annotate', label: named('tags'), fits: always, shortcut: { key: 't' } },
  note: { section: 'annotate', label: named('note'), fits: always, shortcut: { key: 'n' } },
  saveAs: {
    section: 'make',
    label: named('saveAs'),
    fits: ofOne,
    shortcut: { key: 's', withModifier: true },
  },
  export: { section: 'make', label: named('export'), fits: always, shortcut: { key: 'e' } },
  trash: {
    section: 'remove',
    label: counted('trash', 'trashMany'),
    fits: always,
    shortcut: { key: 'Delete' },
    isEverywhere: true,
  },
} as const satisfies Readonly<Record<string, ActionRow>>

export type StillAction = keyof typeof actionTable

export const stillActions = Object.keys(actionTable) as readonly StillAction[]

/** An action's row, whichever it is. */
export function rowOf(action: StillAction): ActionRow {
  return actionTable[action]
}

/** What is offered for some stills, in the menu's order. */
export function actionsFor(target: Target, section: Section): readonly StillAction[] {
  return stillActions.filter((action) => {
    const row = rowOf(action)
    return row.section === section && row.fits(target)
  })
}

/** The action that a key press in the viewer asks for. */
export function actionOfKey(press: KeyPress): StillAction | undefined {
  return stillActions.find((action) => {
    const { shortcut } = rowOf(action)
    return shortcut !== undefined && fitsShortcut(press, shortcut)
  })
}
