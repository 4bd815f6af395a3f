import { useEffect } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { isUndoKey } from './undo-key.ts'

/** What has an undo of its own. */
const typing =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, [contenteditable]'

/** Ctrl or Cmd with Z brings back what was last sent to the trash, from anywhere. */
export function useUndoKey(): void {
  const { trash } = useStores()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { target } = event
      const isTyping = target instanceof Element && target.matches(typing)
      if (event.defaultPrevented || !isUndoKey(event, isTyping)) return
      if (trash.getState().undoLast()) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [trash])
}
