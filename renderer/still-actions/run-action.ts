import { assertNever } from '../ui/assert-never.ts'
import type { StillAction } from './actions.ts'
import type { StillActions } from './still-actions.ts'

/** Actions that ask something first. */
export type DialogAction = Extract<StillAction, 'tags' | 'note' | 'saveAs' | 'export'>

export interface ActionTools {
  readonly actions: StillActions
  readonly ask: (action: DialogAction) => void
  readonly compare: (left: number, right: number) => void
}

/** Does what an item of the menu, a button or a key asks for. */
export function runAction(
  action: StillAction,
  places: readonly number[],
  { actions, ask, compare }: ActionTools,
): void {
  const [first, second] = places
  if (first === undefined) return
  switch (action) {
    case 'open':
      void actions.open(first)
      break
    case 'openWith':
      void actions.open(first, 'other')
      break
    case 'show':
      void actions.show(first)
      break
    case 'compare':
      if (second !== undefined) compare(first, second)
      break
    case 'copyImage':
      void actions.copyImage(first)
      break
    case 'copyPaths':
      void actions.copyPaths(places)
      break
    case 'favourite':
      void actions.toggleFavourite(places)
      break
    case 'trash':
      void actions.trash(places)
      break
    case 'tags':
    case 'note':
    case 'saveAs':
    case 'export':
      ask(action)
      break
    default:
      assertNever(action)
  }
}
