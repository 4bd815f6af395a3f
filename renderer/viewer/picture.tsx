import { Button } from '@mantine/core'
import { useState } from 'react'
import type { StillView } from '../../preload/contract.ts'
import { pictureOf, previewOf } from '../stills/picture.ts'
import { formatMoment } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import type { Frame, Look } from './geometry.ts'
import { placementOf, ratioOf } from './geometry.ts'
import type { PictureTrouble } from './picture-words.ts'
import { troubleOf } from './picture-words.ts'
import classes from './stage.module.css'

interface Props {
  readonly still: StillView
  readonly frame: Frame
  readonly look: Look
  /** True where dragging hands the file to another program. */
  readonly isDraggable: boolean
}

/** Above this many pixels of the screen for one of the picture, each is shown as a square. */
const squaresFrom = 2

/** A still with its small picture beneath, until it has loaded. Keyed by its file. */
export function Picture({ still, frame, look, isDraggable }: Props) {
  const [state, setState] = useState<'loading' | 'loaded' | 'failed'>('loading')
  const { left, top, scale } = placementOf(frame, look)
  return (
    <>
      <div
        className={classes.picture}
        data-squares={ratioOf(frame, look) > squaresFrom || undefined}
        style={{
          width: frame.picture.width,
          height: frame.picture.height,
          transform: `translate(${left}px, ${top}px) scale(${scale})`,
        }}
      >
        {state !== 'loaded' && <Preview still={still} />}
        {state !== 'failed' && (
          <img
            src={pictureOf(still)}
            alt={words().viewer.picture(still.roomId, formatMoment(still.capturedAt))}
            decoding="async"
            draggable={isDraggable}
            onLoad={() => setState('loaded')}
            onError={() => setState('failed')}
          />
        )}
      </div>
      {state === 'failed' && (
        <Trouble
          trouble={troubleOf(still) ?? words().viewer.trouble.notLoaded}
          onRetry={() => setState('loading')}
        />
      )}
    </>
  )
}

function Preview({ still }: { readonly still: StillView }) {
  const [failed, setFailed] = useState(false)
  if (failed) return null
  return <img src={previewOf(still)} alt="" draggable={false} onError={() => setFailed(true)} />
}

interface TroubleProps {
  readonly trouble: PictureTrouble
  readonly onRetry: () => void
}

function Trouble({ trouble, onRetry }: TroubleProps) {
  return (
    <div className={classes.trouble} role="note" data-copyable>
      <strong>{trouble.message}</strong>
      <span>{trouble.action}</span>
      <Button variant="default" size="compact-xs" onClick={onRetry}>
        {words().ui.tryAgain}
      </Button>
    </div>
  )
}
