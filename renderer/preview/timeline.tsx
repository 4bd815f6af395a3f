import type { KeyboardEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import { words } from '../ui/words.ts'
import type { Preview } from './create-preview.ts'
import classes from './live-preview.module.css'
import { positionAt, shareOf, sliderValues } from './timeline-geometry.ts'
import { timelineMove } from './timeline-keys.ts'
import { usePreviewState } from './use-preview-state.ts'
import { useSteadyText } from './use-steady-text.ts'

interface Props {
  readonly preview: Preview | null
  readonly onCapture: () => void
}

/** What can be sought, with the picture on screen and the live edge in it. */
export function Timeline({ preview, onCapture }: Props) {
  const track = useRef<HTMLDivElement>(null)
  const clock = usePreviewState(preview, (state) => state.clock)
  const isPaused = usePreviewState(preview, (state) => state.isPaused)
  const text = useSteadyText(clock, isPaused)
  const values = sliderValues(clock)

  function press(event: KeyboardEvent) {
    const move = timelineMove(event)
    if (!move || !preview) return
    event.preventDefault()
    if (move.kind === 'capture') onCapture()
    else preview.move(move)
  }

  function point({ clientX, buttons }: PointerEvent) {
    if (!clock || !track.current || buttons !== 1) return
    const { left, width } = track.current.getBoundingClientRect()
    preview?.seek(positionAt((clientX - left) / width, clock.window))
  }

  return (
    <div
      className={classes.timeline}
      role="slider"
      tabIndex={0}
      aria-label={words().preview.timeline}
      aria-disabled={clock === null}
      aria-valuemin={values.min}
      aria-valuemax={values.max}
      aria-valuenow={values.now}
      aria-valuetext={text}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        point(event)
      }}
      onPointerMove={point}
    >
      <div ref={track} className={classes.track}>
        {clock && (
          <>
            <span
              className={classes.liveMark}
              style={{ left: percent(shareOf(clock.window.live, clock.window)) }}
            />
            <span
              className={classes.played}
              style={{ width: percent(shareOf(clock.position, clock.window)) }}
            />
            <span
              className={classes.thumb}
              style={{ left: percent(shareOf(clock.position, clock.window)) }}
            />
          </>
        )}
      </div>
    </div>
  )
}

function percent(share: number): string {
  return `${share * 100}%`
}
