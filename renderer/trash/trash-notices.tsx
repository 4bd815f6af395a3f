import { VisuallyHidden } from '@mantine/core'
import { useEffect } from 'react'
import { useRetention, useTrash, useUndo } from '../stores/stores-context.tsx'
import { trashUndoId } from '../stores/undo-store.ts'
import { useReturnedFocus } from '../ui/use-returned-focus.ts'
import { words } from '../ui/words.ts'
import { TrashNotice } from './trash-notice.tsx'
import classes from './trash-notices.module.css'
import { trashNews } from './trash-words.ts'

/**
 * Stills on their way to the trash, with their undo. It stands in the flow of the page and covers
 * nothing; what opens over the whole window may show it once more.
 */
export function TrashNotices() {
  const shown = useTrash((state) => state.shown)
  const newest = useUndo((state) => state.undoables.at(-1)?.id)
  const returnedFocus = useReturnedFocus<HTMLElement>(shown)
  useRules()
  return (
    <>
      <Announcer />
      {shown.length > 0 && (
        <section {...returnedFocus} className={classes.notices} aria-label={words().trash.title}>
          {shown.map((view) => (
            <TrashNotice key={view.id} view={view} hasKey={trashUndoId(view.id) === newest} />
          ))}
        </section>
      )}
    </>
  )
}

/** Speaks as the state changes. The seconds are for who looks. */
function Announcer() {
  const latest = useTrash((state) => state.latest)
  return <VisuallyHidden aria-live="polite">{latest && trashNews(latest)}</VisuallyHidden>
}

/** Asks for the rules as soon as one is at work that isn't known by name. */
function useRules() {
  const isMissing = useTrash((state) => state.shown.some(({ retentionId }) => retentionId !== null))
  const load = useRetention((state) => state.load)
  useEffect(() => {
    if (isMissing) void load()
  }, [isMissing, load])
}
