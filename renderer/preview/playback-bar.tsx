import { ActionIcon, Button } from '@mantine/core'
import { FastForward, Pause, Play, Radio, Rewind, StepBack, StepForward } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../ui/words.ts'
import type { Preview } from './create-preview.ts'
import classes from './live-preview.module.css'
import { behindText, momentText } from './moment-words.ts'
import type { PlayheadMove } from './timeline-keys.ts'
import { usePreviewState } from './use-preview-state.ts'

interface Props {
  readonly preview: Preview | null
}

/** The same moves as the timeline's keys. */
export function PlaybackBar({ preview }: Props) {
  const isOpen = usePreviewState(preview, (state) => state.phase === 'open')
  const isPaused = usePreviewState(preview, (state) => state.isPaused)
  const { controls, play, pause, frameBack, frameOn, secondBack, secondOn } = words().preview
  const move = (to: PlayheadMove) => preview?.move(to)
  const step = (kind: 'frames' | 'seconds', count: number) => () => move({ kind, count })
  return (
    <fieldset className={classes.playback} disabled={!isOpen}>
      <legend className={classes.unseen}>{controls}</legend>
      <Tool name={secondBack} onClick={step('seconds', -1)} icon={<Rewind size={16} />} />
      <Tool name={frameBack} onClick={step('frames', -1)} icon={<StepBack size={16} />} />
      <Tool
        name={isPaused ? play : pause}
        onClick={() => move({ kind: 'toggle' })}
        icon={isPaused ? <Play size={16} /> : <Pause size={16} />}
      />
      <Tool name={frameOn} onClick={step('frames', 1)} icon={<StepForward size={16} />} />
      <Tool name={secondOn} onClick={step('seconds', 1)} icon={<FastForward size={16} />} />
      <ClockText preview={preview} />
      <GoLive preview={preview} />
    </fieldset>
  )
}

interface ToolProps {
  readonly name: string
  readonly icon: ReactNode
  readonly onClick: () => void
}

function Tool({ name, icon, onClick }: ToolProps) {
  return (
    <ActionIcon size="md" aria-label={name} title={name} onClick={onClick}>
      {icon}
    </ActionIcon>
  )
}

/** All that is drawn anew while the video plays, besides the timeline. */
function ClockText({ preview }: Props) {
  const clock = usePreviewState(preview, (state) => state.clock)
  const isPaused = usePreviewState(preview, (state) => state.isPaused)
  if (!clock) return null
  const { moment } = clock
  return (
    <span className={classes.clock}>
      {moment.ok && <time>{momentText(moment.seconds, isPaused ? 3 : 1)}</time>}
      <span className={clock.isLive ? classes.live : classes.dimmed}>{behindText(clock)}</span>
    </span>
  )
}

function GoLive({ preview }: Props) {
  const isElsewhere = usePreviewState(preview, ({ clock, isPaused }) =>
    Boolean(clock && !clock.window.isEnded && (isPaused || !clock.isLive)),
  )
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<Radio size={14} />}
      disabled={!isElsewhere}
      onClick={() => preview?.move({ kind: 'live' })}
    >
      {words().preview.goLive}
    </Button>
  )
}
