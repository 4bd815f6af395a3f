import type { KeyPress } from '../ui/key-press.ts'

/** What a key on the timeline asks for. */
export type TimelineMove =
  | { readonly kind: 'frames'; readonly count: number }
  | { readonly kind: 'seconds'; readonly count: number }
  | { readonly kind: 'start' | 'live' | 'toggle' }
  | { readonly kind: 'capture' }

/** A move of the playhead, as a key or a button asks for it. */
export type PlayheadMove = Exclude<TimelineMove, { readonly kind: 'capture' }>

/** Arrows step a frame; with Shift, or up and down, a second; the page keys ten. */
export function timelineMove(press: KeyPress): TimelineMove | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  switch (press.key) {
    case 'ArrowLeft':
      return { kind: press.shiftKey ? 'seconds' : 'frames', count: -1 }
    case 'ArrowRight':
      return { kind: press.shiftKey ? 'seconds' : 'frames', count: 1 }
    case 'ArrowDown':
      return { kind: 'seconds', count: -1 }
    case 'ArrowUp':
      return { kind: 'seconds', count: 1 }
    case 'PageDown':
      return { kind: 'seconds', count: -10 }
    case 'PageUp':
      return { kind: 'seconds', count: 10 }
    case 'Home':
      return { kind: 'start' }
    case 'End':
      return { kind: 'live' }
    // A key that is held down steps on, but it plays, pauses or captures once.
    case ' ':
      return press.repeat ? null : { kind: 'toggle' }
    case 'Enter':
      return press.repeat ? null : { kind: 'capture' }
    default:
      return null
  }
}
