import { Button } from '@mantine/core'
import type { BatchView } from '../../preload/contract.ts'
import { useJobs } from '../stores/stores-context.tsx'
import type { JobScope } from '../types.ts'
import { words } from '../ui/words.ts'

interface Props {
  readonly counts: Pick<BatchView['counts'], 'waiting' | 'paused'>
  readonly scope: JobScope
  /** What it is for, where the place doesn't say so: "the batch of 14:05:09". */
  readonly target?: string
}

/**
 * One button that stays the same, so that the focus isn't lost by pressing it; and a second one
 * where some captures are paused and others aren't.
 */
export function PauseOrResume({ counts, scope, target }: Props) {
  const pause = useJobs((state) => state.pause)
  const resume = useJobs((state) => state.resume)
  const texts = words().capture.progress
  const isPaused = counts.paused > 0 && counts.waiting === 0
  const name = (verb: string) => (target ? { 'aria-label': texts.named(verb, target) } : {})
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        {...name(isPaused ? texts.resume : texts.pause)}
        onClick={() => void (isPaused ? resume(scope) : pause(scope))}
      >
        {isPaused ? texts.resume : texts.pause}
      </Button>
      {counts.paused > 0 && !isPaused && (
        <Button
          variant="subtle"
          size="compact-xs"
          {...name(texts.resume)}
          onClick={() => void resume(scope)}
        >
          {texts.resume}
        </Button>
      )}
    </>
  )
}
