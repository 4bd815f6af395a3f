import { Button, Kbd } from '@mantine/core'
import { useCommandHint } from '../commands/use-command-hint.ts'
import { pressUndoId } from '../stores/presses-store.ts'
import { usePresses, useUndo } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'

/** Takes back the last press, for as long as that can be: what it cancels, and what goes. */
export function UndoPress() {
  const newest = usePresses((state) => state.newest)
  const undo = usePresses((state) => state.undo)
  const undoneByKey = useUndo((state) => state.undoables.at(-1)?.id)
  const [undoKey] = useCommandHint('undo').keys
  if (!newest) return null
  const { id, open, saved } = newest
  const texts = words().capture.undo
  return (
    <>
      <Button
        variant={open > 0 ? 'subtle' : 'default'}
        size="compact-xs"
        aria-label={open > 0 ? texts.underWay(open) : texts.saved(saved)}
        onClick={() => undo(id)}
      >
        {texts.button}
      </Button>
      {open === 0 && undoneByKey === pressUndoId(id) && <Kbd size="xs">{undoKey}</Kbd>}
    </>
  )
}
