import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import classes from './still-cell.module.css'

/**
 * A still's small picture. What failed is tried again when the cell comes back into view, as it is
 * made anew then. The cell around it has the words.
 */
export function StillPicture({ src }: { readonly src: string }) {
  const [failed, setFailed] = useState<string | null>(null)
  if (failed === src) return <ImageOff className={classes.none} size={20} aria-hidden />
  return (
    <img
      className={classes.image}
      src={src}
      alt=""
      decoding="async"
      draggable={false}
      onError={() => setFailed(src)}
    />
  )
}
