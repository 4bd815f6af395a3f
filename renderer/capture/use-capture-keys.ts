import { useEffect } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { isCaptureKey } from './capture-key.ts'
import { pressCapture, selectedRooms } from './press-capture.ts'

/** Ctrl or Cmd with Enter captures from anywhere; C does where no text is being typed. */
export function useCaptureKeys(): void {
  const stores = useStores()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const place = placeOf(event.target)
      if (event.defaultPrevented || !isCaptureKey(event, place)) return
      // Otherwise Enter would press the focused button or send the form besides.
      event.preventDefault()
      pressCapture(stores, selectedRooms(stores))
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [stores])
}

/** Where letters mean something. */
const typing = 'input:not([type="radio"], [type="checkbox"]), textarea, select'

function placeOf(target: EventTarget | null) {
  if (!(target instanceof Element)) return 'page'
  if (target.closest('[role="dialog"], [role="menu"]')) return 'overlay'
  return target.matches(typing) ? 'field' : 'page'
}
