import type { LucideIcon } from 'lucide-react'
import { EyeOff, FilePen, FileX, Star, TriangleAlert, Unplug } from 'lucide-react'
import type { StillView } from '../../preload/contract.ts'
import type { Mark } from './gallery-words.ts'
import { marksOf } from './gallery-words.ts'
import classes from './still-cell.module.css'

const icons: Readonly<Record<Mark, LucideIcon>> = {
  favourite: Star,
  missing: FileX,
  changed: FilePen,
  away: Unplug,
  flawed: EyeOff,
  differs: TriangleAlert,
}

/** Signs over a picture. The cell's name has the same words, so that they aren't heard twice. */
export function StillMarks({ still }: { readonly still: StillView }) {
  const marks = marksOf(still)
  if (marks.length === 0) return null
  return (
    <span className={classes.marks} aria-hidden>
      {marks.map(({ mark, words }) => {
        const Icon = icons[mark]
        return (
          <span key={mark} className={classes.mark} data-mark={mark} title={words}>
            <Icon size={13} />
          </span>
        )
      })}
    </span>
  )
}
