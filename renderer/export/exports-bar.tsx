import { VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { ExportView } from '../../preload/contract.ts'
import { useExports } from '../stores/stores-context.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { useReturnedFocus } from '../ui/use-returned-focus.ts'
import { words } from '../ui/words.ts'
import { ExportItem } from './export-item.tsx'
import { exportNews } from './export-words.ts'
import classes from './exports-bar.module.css'

/** Exports under way, and those that ended, until somebody puts them aside. */
export function ExportsBar() {
  const exports = useExports((state) => state.exports)
  const failure = useExports((state) => state.failure)
  const load = useExports((state) => state.load)
  const returnedFocus = useReturnedFocus<HTMLElement>(exports)
  const isEmpty = exports.length === 0 && !failure
  return (
    <>
      <Announcer exports={exports} />
      {!isEmpty && (
        <section {...returnedFocus} className={classes.bar} aria-label={words().exports.bar}>
          <ListFailure failure={failure} onRetry={() => void load()} />
          <ul className={classes.list}>
            {exports.map((view) => (
              <ExportItem key={view.id} view={view} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Says once how each ended; the steps on the way are for who looks. */
function Announcer({ exports }: { readonly exports: readonly ExportView[] }) {
  const [{ known, news }, setHeard] = useState({ known: exports, news: '' })
  if (known !== exports) {
    const ended = exports.find(
      (view) =>
        view.state !== 'running' &&
        known.some(({ id, state }) => id === view.id && state === 'running'),
    )
    setHeard({ known: exports, news: (ended && exportNews(ended)) ?? news })
  }
  return <VisuallyHidden aria-live="polite">{news}</VisuallyHidden>
}
