import { Text } from '@mantine/core'
import type { RetentionTrial, RetentionView } from '../../preload/contract.ts'
import { words } from '../ui/words.ts'
import { keepWords, trialRemainder, trialWords } from './retention-words.ts'
import classes from './trial.module.css'
import { TrialList } from './trial-list.tsx'

interface Props {
  readonly trial: RetentionTrial
  /** The rule whose place it would take. */
  readonly replaced: RetentionView | null
}

/** What a rule would do now, before it is set. */
export function Trial({ trial, replaced }: Props) {
  const remainder = trialRemainder(trial)
  return (
    <div className={classes.trial}>
      <Text fw={500}>{trialWords(trial)}</Text>
      {replaced && <Text size="xs">{words().library.trial.replaces(keepWords(replaced))}</Text>}
      <Text size="xs">{words().library.trial.text}</Text>
      {trial.places.length > 0 && <TrialList places={trial.places} />}
      {remainder && (
        <Text size="xs" c="dimmed">
          {remainder}
        </Text>
      )}
    </div>
  )
}
