import { Button, Group, Progress } from '@mantine/core'
import { memo } from 'react'
import type { ExportView } from '../../preload/contract.ts'
import { useExports } from '../stores/stores-context.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { words } from '../ui/words.ts'
import { exportShare, exportStanding, skippedWords } from './export-words.ts'
import classes from './exports-bar.module.css'

interface Props {
  readonly view: ExportView
}

/** One export: how far it is, or how it ended. */
export const ExportItem = memo(function ExportItem({ view }: Props) {
  const keptFocus = useKeptFocus<HTMLLIElement>(view)
  const problem = useExports((state) => state.problems.get(view.id))
  const skipped = skippedWords(view)
  return (
    <li {...keptFocus} className={classes.export} data-state={view.state}>
      <div className={classes.line}>
        <span className={classes.file} title={view.file} data-copyable>
          {view.file}
        </span>
        <span className={classes.dimmed}>
          {words().exports.kinds[view.kind]} · {exportStanding(view)}
        </span>
        <Actions view={view} />
      </div>
      {view.state === 'running' && (
        <Progress
          size="sm"
          value={exportShare(view) * 100}
          aria-label={words().exports.standing.of(exportStanding(view), view.file)}
        />
      )}
      {skipped && <span className={classes.dimmed}>{skipped}</span>}
      {view.state === 'failed' && view.failure && <FailureAlert failure={view.failure} />}
      {problem && <FailureAlert failure={problem} />}
    </li>
  )
})

function Actions({ view: { id, state, file } }: Props) {
  const cancel = useExports((exports) => exports.cancel)
  const show = useExports((exports) => exports.show)
  const dismiss = useExports((exports) => exports.dismiss)
  return (
    <Group gap={4} ml="auto" wrap="nowrap">
      {state === 'running' && (
        <Button
          {...small}
          aria-label={words().exports.cancelOne(file)}
          onClick={() => void cancel(id)}
        >
          {words().exports.cancel}
        </Button>
      )}
      {state === 'saved' && (
        <Button {...small} aria-label={words().exports.showOne(file)} onClick={() => void show(id)}>
          {words().exports.show}
        </Button>
      )}
      {state !== 'running' && (
        <Button
          {...small}
          aria-label={words().exports.dismissOne(file)}
          onClick={() => dismiss(id)}
        >
          {words().exports.dismiss}
        </Button>
      )}
    </Group>
  )
}

const small = { variant: 'default', size: 'compact-xs' } as const
