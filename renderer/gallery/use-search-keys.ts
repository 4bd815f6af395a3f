import type { RefObject } from 'react'
import { useEffect } from 'react'
import { focusPlace } from '../ui/focus-place.ts'
import { isSearchKey } from './search-key.ts'

/** The search keys put the focus into the field, while its page is shown. */
export function useSearchKeys(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || !isSearchKey(event, focusPlace(event.target))) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [field])
}
