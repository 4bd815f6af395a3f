import { Button, CloseButton, Kbd, VisuallyHidden } from '@mantine/core'
import { useCommandHint } from '../commands/use-command-hint.ts'
import { useMarks, useUndo } from '../stores/stores-context.tsx'
import { roomsUndoId } from '../stores/undo-store.ts'
import { useReturnedFocus } from '../ui/use-returned-focus.ts'
import { words } from '../ui/words.ts'
import classes from './rooms-said.module.css'

/** What was just done to rooms: read out, and shown as long as it can be undone. */
export function RoomsSaid() {
  const said = useMarks((state) => state.said)
  const say = useMarks((state) => state.say)
  const takeBack = useMarks((state) => state.takeBack)
  const undoneByKey = useUndo((state) => state.undoables.at(-1)?.id)
  const [undoKey] = useCommandHint('undo').keys
  const returnedFocus = useReturnedFocus<HTMLDivElement>(said)
  const { undo, dismiss } = words().rooms.actions

  return (
    <>
      <VisuallyHidden aria-live="polite">{said?.text}</VisuallyHidden>
      {said?.undo && (
        <div {...returnedFocus} className={classes.said}>
          <span className={classes.text}>{said.text}</span>
          <Button
            variant="default"
            size="compact-xs"
            aria-label={`${undo}: ${said.text}`}
            onClick={takeBack}
          >
            {undo}
          </Button>
          {undoneByKey === roomsUndoId && <Kbd size="xs">{undoKey}</Kbd>}
          <CloseButton size="xs" aria-label={dismiss} onClick={() => say(null)} />
        </div>
      )}
    </>
  )
}
