import { useLayoutEffect, useRef } from 'react'
import { words } from '../ui/words.ts'
import type { Ask, KeptFrame } from './asks-store.ts'
import classes from './comparison.module.css'
import { momentText } from './moment-words.ts'

/** What was on screen at the press. */
export function AskedFrame({ ask }: { readonly ask: Ask }) {
  const { noFrame } = words().preview
  return (
    <figure className={classes.side}>
      <div className={classes.picture}>
        {ask.frame ? <Frame ask={ask} frame={ask.frame} /> : <p>{noFrame}</p>}
      </div>
      <figcaption>{captionOf(ask)}</figcaption>
    </figure>
  )
}

function captionOf({ kind, seconds }: Ask): string {
  const { askedFor, liveAtPress, liveAsked } = words().preview
  if (seconds === null) return liveAsked
  return kind === 'moment' ? askedFor(momentText(seconds, 3)) : liveAtPress(momentText(seconds, 1))
}

interface FrameProps {
  readonly ask: Ask
  readonly frame: KeptFrame
}

/** A copy: the kept frame outlives what is on the page. */
function Frame({ ask: { roomId, seconds }, frame }: FrameProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const { source } = frame
    const context = canvas.current?.getContext('2d')
    if (source instanceof HTMLCanvasElement) context?.drawImage(source, 0, 0)
  }, [frame])
  const time = seconds === null ? words().preview.live : momentText(seconds, 3)
  return (
    <canvas
      ref={canvas}
      width={frame.width}
      height={frame.height}
      role="img"
      aria-label={words().preview.askedFrame(roomId, time)}
    />
  )
}
