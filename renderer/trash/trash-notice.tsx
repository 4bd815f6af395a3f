import { Button, Kbd } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { memo } from 'react'
import type { TrashView } from '../../preload/contract.ts'
import { useCommandHint } from '../commands/use-command-hint.ts'
import { ruleWords } from '../library/retention-words.ts'
import { useRuleNames } from '../library/use-rule-names.ts'
import { useRetention, useTrash } from '../stores/stores-context.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { failureText } from '../ui/failure-text.ts'
import { useNow } from '../ui/use-now.ts'
import { words } from '../ui/words.ts'
import classes from './trash-notices.module.css'
import { countdownWords, secondsLeft, trashFailureTitle, trashWords } from './trash-words.ts'

interface Props {
  readonly view: TrashView
}

interface NoticeProps extends Props {
  /** The undo key would take this one back. */
  readonly hasKey: boolean
}

/** What waits can be taken back; what failed says why. */
export const TrashNotice = memo(function TrashNotice({ view, hasKey }: NoticeProps) {
  return view.state === 'failed' ? <Failed view={view} /> : <Waiting view={view} hasKey={hasKey} />
})

function Waiting({ view, hasKey }: NoticeProps) {
  const undo = useTrash((state) => state.undo)
  return (
    <div className={classes.notice}>
      <Trash2 size={14} aria-hidden />
      <span>
        {trashWords(view)} <Countdown view={view} />
      </span>
      {view.retentionId !== null && <Rule retentionId={view.retentionId} />}
      <Button
        className={classes.undo ?? ''}
        variant="default"
        size="compact-xs"
        aria-label={words().trash.undoOne(trashWords(view))}
        onClick={() => void undo(view.id)}
      >
        {words().trash.undo}
      </Button>
      {hasKey && <UndoKey />}
    </div>
  )
}

function Countdown({ view }: Props) {
  const now = useNow(1000)
  return countdownWords(secondsLeft(view, now))
}

/** The rule that sent them there, by its name. */
function Rule({ retentionId }: { readonly retentionId: string }) {
  const rule = useRetention(({ rules }) => rules.find(({ id }) => id === retentionId))
  const names = useRuleNames()
  return (
    <span className={classes.dimmed}>{rule ? ruleWords(rule, names) : words().trash.byRule}</span>
  )
}

function UndoKey() {
  return <Kbd size="xs">{useCommandHint('undo').keys[0]}</Kbd>
}

function Failed({ view }: Props) {
  const dismiss = useTrash((state) => state.dismiss)
  const { failure } = view
  const title = trashFailureTitle(view)
  return (
    <FailureAlert
      failure={{
        code: failure?.code ?? 'internal',
        message: `${title}.`,
        ...(failure && { action: failureText(failure) }),
      }}
      onDismiss={() => dismiss(view.id)}
    />
  )
}
