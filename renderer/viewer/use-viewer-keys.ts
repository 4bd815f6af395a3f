import type { RefObject } from 'react'
import { useEffect, useEffectEvent } from 'react'
import type { StillAction } from '../still-actions/actions.ts'
import { actionOfKey } from '../still-actions/actions.ts'
import type { Command } from './commands.ts'
import { commandOfKey, isPanKey, panKeys } from './commands.ts'

interface Options {
  readonly window: RefObject<HTMLElement | null>
  readonly canPan: boolean
  /** Something lies over the viewer, which has the keys. */
  readonly isCovered: boolean
  readonly onPan: (way: { readonly x: number; readonly y: number }) => void
  readonly onCommand: (command: Command) => void
  readonly onAction: (action: StillAction) => void
}

const typing = 'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select'

/** Where the keys belong to something else, which knows them. */
const others = '[role="menu"], [role="radiogroup"]'

/** The keys of the viewer, also where nothing in it has the focus. */
export function useViewerKeys(options: Options): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event
    const viewer = options.window.current
    if (options.isCovered || event.defaultPrevented || event.isComposing) return
    if (!(target instanceof HTMLElement) || !viewer) return
    if (target !== document.body && !viewer.contains(target)) return
    if (target.closest(others)) return
    if (target.matches(typing)) return leaveField(event, viewer)
    if (isNative(event, target)) return
    // Before the keys of the page beneath, which would take some for theirs.
    if (handle(event, target, options)) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
}

/** In a field, Escape goes back to the picture; the next one closes. */
function leaveField(event: KeyboardEvent, viewer: HTMLElement) {
  if (event.key !== 'Escape') return
  event.preventDefault()
  viewer.querySelector<HTMLElement>('[data-stage]')?.focus()
}

function handle(event: KeyboardEvent, target: HTMLElement, options: Options): boolean {
  const isInStrip = target.closest('[data-filmstrip]') !== null
  const way = panKeys[event.key]
  if (way && !isInStrip && isPanKey(event, options.canPan)) {
    options.onPan(way)
    return true
  }
  const action = event.repeat ? undefined : actionOfKey(event)
  const command = action ? undefined : commandOfKey(event, isInStrip)
  if (action) options.onAction(action)
  if (command) options.onCommand(command)
  return action !== undefined || command !== undefined
}

/** What the browser does by itself: copying selected text, moving a slider or a scrolling table. */
function isNative(event: KeyboardEvent, target: HTMLElement): boolean {
  const withModifier = event.ctrlKey || event.metaKey
  if (withModifier && event.key.toLowerCase() === 'c')
    return document.getSelection()?.isCollapsed === false
  if (target.matches('[type="range"]')) return /^(?:Arrow|Home|End|Page)/u.test(event.key)
  return false
}
