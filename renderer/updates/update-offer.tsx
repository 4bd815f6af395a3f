import { Button } from '@mantine/core'
import { useUpdates } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import classes from './updates.module.css'

/** What a version that is ready brings, as plain text, and the way to install it. */
export function UpdateNotes() {
  const notes = useUpdates(({ view }) => view?.ready?.notes)
  if (!notes) return null
  return (
    <details className={classes.notes}>
      <summary>{words().updates.notes}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls. */}
      <section className={classes.text} aria-label={words().updates.notes} tabIndex={0}>
        {notes}
      </section>
    </details>
  )
}

/** Says what installing means, or that it waits. */
export function UpdateOutlook() {
  const isWaiting = useUpdates(({ view }) => view?.isWaiting)
  return words().updates[isWaiting ? 'waits' : 'asks']
}

export function InstallButton() {
  const isWaiting = useUpdates(({ view }) => view?.isWaiting)
  const install = useUpdates((state) => state.install)
  return (
    <Button size="compact-xs" disabled={isWaiting ?? false} onClick={() => void install()}>
      {words().updates.install}
    </Button>
  )
}
