/** What of a keyboard event decides. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** True while a key is held down: that is no new press. */
  readonly repeat: boolean
}

/**
 * Where the focus is: in a field of the page or anywhere else on it, or the same within something
 * that stands open over the page.
 */
export const focusPlaces = ['page', 'field', 'overlay', 'overlay-field'] as const

export type FocusPlace = (typeof focusPlaces)[number]
