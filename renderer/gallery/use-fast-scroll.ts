import type { RefObject } from 'react'
import { useCallback, useEffect, useRef } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { createScrollSpeed } from './scroll-speed.ts'

/** Ms without a fast step until what is in view counts: longer than a slow frame takes. */
const calmAfter = 150

/**
 * Asks for no details, and so for no pictures, of stills that fly by: at sixty rows a second they
 * would take both all the time that the frames need, and come when their stills are out of view.
 *
 * @returns to be called at each scroll event
 */
export function useFastScroll(scroller: RefObject<HTMLElement | null>): () => void {
  const { stillCache } = useStores()
  const speed = useRef(createScrollSpeed())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const calmDown = useCallback(() => {
    clearTimeout(timer.current)
    stillCache.hold(false)
  }, [stillCache])

  useEffect(() => calmDown, [calmDown])

  return useCallback(() => {
    const element = scroller.current
    if (!element) return
    if (!speed.current.isFast(element.scrollTop, element.clientHeight, performance.now())) return
    stillCache.hold(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(calmDown, calmAfter)
  }, [scroller, stillCache, calmDown])
}
