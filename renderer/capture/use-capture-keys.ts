import { useEffect } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { focusPlace } from '../ui/focus-place.ts'
import { isCaptureKey } from './capture-key.ts'
import { pressCapture, selectedRooms } from './press-capture.ts'

/** Ctrl or Cmd with Enter captures from anywhere; C does where no text is being typed. */
export function useCaptureKeys(): void {
  const stores = useStores()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const place = focusPlace(event.target)
      if (event.defaultPrevented || !isCaptureKey(event, place)) return
      // Otherwise Enter would press the focused button or send the form besides.
      event.preventDefault()
      pressCapture(stores, selectedRooms(stores))
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [stores])
}
