import { ImageOff } from 'lucide-react'
import { useCallback, useState } from 'react'
import classes from './still-cell.module.css'

/**
 * A still's small picture. What failed is tried again when the cell comes back into view, as it is
 * made anew then. The cell around it has the words.
 */
export function StillPicture({ src }: { readonly src: string }) {
  const [failed, setFailed] = useState<string | null>(null)
  const load = useCallback((image: HTMLImageElement) => loadWhileShown(image, src), [src])
  if (failed === src) return <ImageOff className={classes.none} size={20} aria-hidden />
  return (
    <img
      ref={load}
      className={classes.image}
      alt=""
      decoding="async"
      draggable={false}
      onError={() => setFailed(src)}
    />
  )
}

/**
 * Chromium goes on loading what has left the page, and keeps its elements: after a fast scroll what
 * is in view would wait for thousands of pictures that nobody sees any more.
 *
 * @returns gives up what isn't loaded by then
 */
function loadWhileShown(image: HTMLImageElement, src: string): () => void {
  // One that was only hidden may have it already.
  if (image.getAttribute('src') !== src) image.src = src
  return () => {
    if (!image.complete) image.removeAttribute('src')
  }
}
