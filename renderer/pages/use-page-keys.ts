import { useEffect } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { focusPlace } from '../ui/focus-place.ts'
import { pageOfKey } from './page-key.ts'

/** Ctrl or Cmd with 1 to 4 opens a page from anywhere. */
export function usePageKeys(): void {
  const { page } = useStores()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const asked = pageOfKey(event, focusPlace(event.target))
      if (event.defaultPrevented || !asked) return
      event.preventDefault()
      page.getState().open(asked)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [page])
}
