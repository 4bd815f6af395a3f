import { useEffect } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { focusPlace } from '../ui/focus-place.ts'

/**
 * What is pressed while the palette or the shortcuts are opening is meant for them. Their code may
 * still load, and a dialog takes the focus a moment after it is there: until then a "c" would
 * capture, and a space select a room behind it.
 */
export function useTypeAhead(): void {
  const stores = useStores()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { dialog, close, typeAhead } = stores.commands.getState()
      if (dialog === null || focusPlace(event.target).startsWith('overlay')) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') close()
      else if (dialog === 'palette' && !(event.ctrlKey || event.metaKey || event.altKey)) {
        typeAhead(event.key)
      }
    }
    // Before the page's own lists see it.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [stores])
}
