import { Button, CloseButton, VisuallyHidden } from '@mantine/core'
import { useMarks } from '../stores/stores-context.tsx'
import { useReturnedFocus } from '../ui/use-returned-focus.ts'
import { words } from '../ui/words.ts'
import classes from './rooms-said.module.css'

/** What was just done to rooms: read out, and shown as long as it can be undone. */
export function RoomsSaid() {
  const said = useMarks((state) => state.said)
  const say = useMarks((state) => state.say)
  const returnedFocus = useReturnedFocus<HTMLDivElement>(said)
  const { undo, dismiss } = words().rooms.actions

  function takeBack() {
    said?.undo?.()
    say(null)
  }

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
          <CloseButton size="xs" aria-label={dismiss} onClick={() => say(null)} />
        </div>
      )}
    </>
  )
}
