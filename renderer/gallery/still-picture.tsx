import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import type { StillView } from '../../preload/contract.ts'
import classes from './still-cell.module.css'

/** Address of a still's small picture, relative to the page: another file has another address. */
export function previewOf({ id, sha256 }: Pick<StillView, 'id' | 'sha256'>): string {
  return `/preview/${encodeURIComponent(id)}/${encodeURIComponent(sha256)}`
}

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
