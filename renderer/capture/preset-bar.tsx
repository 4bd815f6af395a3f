import { Button } from '@mantine/core'
import { usePresets } from '../stores/stores-context.tsx'
import { useReturnedFocus } from '../ui/use-returned-focus.ts'
import { words } from '../ui/words.ts'
import classes from './preset-bar.module.css'
import { PresetMenu } from './preset-menu.tsx'

/** The heading of the options, with the presets. @param titleId the heading's id */
export function PresetBar({ titleId }: { readonly titleId: string }) {
  return (
    <div className={classes.bar}>
      <span id={titleId} className={classes.title}>
        {words().capture.options.title}
      </span>
      <Removed />
      <PresetMenu />
    </div>
  )
}

/** The preset that was just removed, with its undo. */
function Removed() {
  const removed = usePresets((state) => state.removed)
  const undoRemoval = usePresets((state) => state.undoRemoval)
  const returnedFocus = useReturnedFocus<HTMLSpanElement>(removed)
  const { presets, undo } = words().capture
  return (
    <span className={classes.removed} aria-live="polite">
      {removed && (
        <span {...returnedFocus} className={classes.notice}>
          <span className={classes.name}>{presets.removed(removed.name)}</span>
          <Button variant="default" size="compact-xs" onClick={undoRemoval}>
            {undo.button}
          </Button>
        </span>
      )}
    </span>
  )
}
