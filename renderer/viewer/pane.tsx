import type { DragEvent, MouseEvent } from 'react'
import { useMemo, useRef } from 'react'
import { useStillActions } from '../still-actions/use-still-actions.ts'
import { useStill } from '../stores/use-still.ts'
import type { Size } from '../types.ts'
import { formatMoment } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import type { Look } from './geometry.ts'
import { canPan, clampLook } from './geometry.ts'
import { Picture } from './picture.tsx'
import classes from './stage.module.css'
import type { ChangeLook } from './use-gestures.ts'
import { useGestures } from './use-gestures.ts'

interface Props {
  readonly place: number
  /** CSS pixels; nothing is drawn before it is known. */
  readonly view: Size
  /** Device pixels in a CSS pixel. */
  readonly density: number
  readonly look: Look
  readonly onLook: ChangeLook
  readonly onMenu: (event: MouseEvent) => void
  /** What it is called beside another one; left out where it stands alone. */
  readonly side?: string
  /** Per cent from the left that show what lies beneath. */
  readonly wipe?: number
}

/** A still that can be zoomed and moved. */
export function Pane({ place, view, density, look, onLook, onMenu, side, wipe }: Props) {
  const pane = useRef<HTMLDivElement>(null)
  const still = useStill(place)
  const actions = useStillActions()
  const width = still?.width ?? 1
  const height = still?.height ?? 1
  const frame = useMemo(
    () => ({ view, density, picture: { width, height } }),
    [view, density, width, height],
  )
  const shown = clampLook(frame, look)
  const gestures = useGestures({ pane, frame, look: shown, onLook })
  const isMovable = canPan(frame, shown)

  function onDragStart(event: DragEvent) {
    event.preventDefault()
    if (!isMovable) void actions.drag([place])
  }

  return (
    <figure
      ref={pane}
      className={classes.pane}
      data-movable={isMovable || undefined}
      style={wipe === undefined ? undefined : { clipPath: `inset(0 0 0 ${wipe}%)` }}
      onDragStart={onDragStart}
      onContextMenu={onMenu}
      {...gestures}
    >
      {still && view.width > 0 && (
        <Picture
          key={`${still.id} ${still.sha256}`}
          still={still}
          frame={frame}
          look={shown}
          isDraggable={!isMovable}
        />
      )}
      {still === null && (
        <div className={classes.trouble}>
          <strong>{words().viewer.gone}</strong>
        </div>
      )}
      {side !== undefined && (
        <figcaption className={classes.caption}>
          <strong>{side}</strong>
          {still && ` ${still.roomId}, ${formatMoment(still.capturedAt)}`}
        </figcaption>
      )}
    </figure>
  )
}
