import { useTrash } from '../stores/stores-context.tsx'
import { TrashNotice } from '../trash/trash-notice.tsx'
import { useReturnedFocus } from '../ui/use-returned-focus.ts'
import classes from './viewer.module.css'

/** The way back from the trash: the viewer covers the page's own, which has the key and speaks. */
export function UndoNotices() {
  const shown = useTrash((state) => state.shown)
  const newest = shown.findLast(({ state }) => state === 'waiting')?.id
  const returnedFocus = useReturnedFocus<HTMLDivElement>(shown)
  if (shown.length === 0) return null
  return (
    <div {...returnedFocus} className={classes.undo}>
      {shown.map((view) => (
        <TrashNotice key={view.id} view={view} hasKey={view.id === newest} />
      ))}
    </div>
  )
}
