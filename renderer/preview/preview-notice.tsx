import { Button, Text } from '@mantine/core'
import { useNow } from '../ui/use-now.ts'
import { words } from '../ui/words.ts'
import type { Preview } from './create-preview.ts'
import classes from './live-preview.module.css'
import { spanText } from './moment-words.ts'
import type { Trouble } from './preview-state.ts'
import { usePreviewState } from './use-preview-state.ts'

/** Why nothing plays, over the place where it would. */
export function PreviewNotice({ preview }: { readonly preview: Preview | null }) {
  const phase = usePreviewState(preview, (state) => state.phase)
  const trouble = usePreviewState(preview, (state) => state.trouble)
  return (
    <div className={classes.notice} aria-live="polite">
      {phase === 'opening' && <p className={classes.opening}>{words().preview.opening}</p>}
      {trouble && preview && <TroubleCard trouble={trouble} onTryAgain={preview.tryAgain} />}
    </div>
  )
}

interface CardProps {
  readonly trouble: Trouble
  readonly onTryAgain: () => void
}

function TroubleCard({ trouble: { kind, retryAt }, onTryAgain }: CardProps) {
  const { title, text } = words().preview.trouble[kind]
  return (
    <div className={classes.trouble} data-copyable>
      <Text fw={600}>{title}</Text>
      <Text size="xs">{text}</Text>
      <div className={classes.retry}>
        <Button variant="default" size="compact-xs" onClick={onTryAgain}>
          {words().preview.tryAgain}
        </Button>
        {retryAt !== null && <NextTry at={retryAt} />}
      </div>
    </div>
  )
}

/** Not read out: it changes every second. */
function NextTry({ at }: { readonly at: number }) {
  const seconds = Math.ceil((at - useNow(1000)) / 1000)
  const { retryIn, retryNow } = words().preview
  return (
    <span className={classes.dimmed} aria-live="off">
      {seconds > 0 ? retryIn(spanText(seconds)) : retryNow}
    </span>
  )
}
