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

/** Where the focus is: over the page, in a field, or anywhere else. */
export type FocusPlace = 'overlay' | 'field' | 'page'
