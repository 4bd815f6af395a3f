import { useEffect } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { focusPlace } from '../ui/focus-place.ts'
import { commandOfPress } from './command-keys.ts'
import { runCommand } from './run-command.ts'

/** Commands come by the keys of the whole window, and from the system's menus. */
export function useCommandKeys(): void {
  const stores = useStores()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      const { page } = stores.page.getState()
      const id = commandOfPress(event, { page, place: focusPlace(event.target) })
      // Otherwise Enter would press the focused button or send the form besides.
      if (id && runCommand(stores, id)) event.preventDefault()
    }
    const endMenus = stores.api.subscribe('command', ({ id }) => void runCommand(stores, id))
    window.addEventListener('keydown', onKeyDown)
    return () => {
      endMenus()
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [stores])
}
