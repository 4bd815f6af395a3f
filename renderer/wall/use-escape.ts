import { useEffect } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { focusPlace } from '../ui/focus-place.ts'

/** Escape gives the screen back, unless something over the wall wants it; so does leaving the page. */
export function useEscape(): void {
  const { wall } = useStores()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { isAlone, setAlone } = wall.getState()
      const isOver = focusPlace(event.target).startsWith('overlay')
      if (event.key !== 'Escape' || event.defaultPrevented || isOver || !isAlone) return
      event.preventDefault()
      setAlone(false)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [wall])
  useEffect(
    () => () => {
      const { isAlone, setAlone } = wall.getState()
      if (isAlone) setAlone(false)
    },
    [wall],
  )
}
