import { Button } from '@mantine/core'
import { Crosshair, Radio } from 'lucide-react'
import { useId } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useDraft } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import type { AskKind } from './asks-store.ts'
import type { Preview } from './create-preview.ts'
import classes from './live-preview.module.css'
import { momentHints } from './moment-hints.ts'
import { usePreviewState } from './use-preview-state.ts'

interface Props {
  readonly preview: Preview | null
  readonly onAsk: (kind: AskKind) => void
}

/** Captures what is on screen, or what is live by now, with the options of the form. */
export function MomentButtons({ preview, onAsk }: Props) {
  const hintsId = useId()
  const reason = usePreviewState(preview, ({ clock }) =>
    clock && !clock.moment.ok ? clock.moment.reason : null,
  )
  const canName = usePreviewState(preview, ({ clock }) => clock?.moment.ok ?? false)
  const options = useDraft(useShallow(({ format, best, time }) => ({ format, best, time })))
  const hints = [...(reason ? [words().preview.noMoment[reason]] : []), ...momentHints(options)]
  return (
    <div className={classes.moment}>
      <Button
        variant="light"
        leftSection={<Crosshair size={15} />}
        disabled={!canName}
        aria-describedby={hintsId}
        onClick={() => onAsk('moment')}
      >
        {words().preview.captureMoment}
      </Button>
      <Button
        variant="default"
        leftSection={<Radio size={15} />}
        aria-describedby={hintsId}
        onClick={() => onAsk('live')}
      >
        {words().preview.captureLive}
      </Button>
      <p id={hintsId} className={classes.hints}>
        {hints.join(' ')}
      </p>
    </div>
  )
}
