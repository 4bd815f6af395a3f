import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useState } from 'react'
import { words } from '../ui/words.ts'
import { Pane } from './pane.tsx'
import type { CommandRunner } from './run-command.ts'
import classes from './stage.module.css'
import { ToolButton } from './tool-button.tsx'
import type { CourseTools } from './use-course.ts'
import type { Looks } from './use-looks.ts'

interface Props {
  readonly course: CourseTools
  readonly looks: Looks
  /** Compare: one over the other, in the place of side by side. */
  readonly isWiping: boolean
  readonly run: CommandRunner
  readonly onMenu: (place: number, event: MouseEvent) => void
}

/** The picture, or two of them. */
export function Stage({ course: tools, looks, isWiping, run, onMenu }: Props) {
  const { course, previous, next } = tools
  const [wipe, setWipe] = useState(50)
  const { current, pinned } = course
  const isComparing = pinned !== null
  const shared = {
    view: looks.frame.view,
    density: looks.frame.density,
    look: looks.look,
    onLook: looks.change,
  }
  return (
    <div className={classes.stage} tabIndex={-1} data-autofocus data-stage>
      <div className={classes.panes} data-compare={isComparing ? (isWiping ? 'wipe' : 'side') : ''}>
        {/* Both panes are as large, so one of them tells. */}
        <div ref={looks.ref} className={classes.slot}>
          <Pane
            {...shared}
            place={pinned ?? current}
            onMenu={(event) => onMenu(pinned ?? current, event)}
            {...(isComparing && { side: words().viewer.left })}
          />
        </div>
        {isComparing && (
          <div className={classes.slot} data-over={isWiping || undefined}>
            <Pane
              {...shared}
              place={current}
              onMenu={(event) => onMenu(current, event)}
              side={words().viewer.right}
              {...(isWiping && { wipe })}
            />
          </div>
        )}
      </div>
      <ToolButton
        className={classes.previous ?? ''}
        command="previous"
        icon={ChevronLeft}
        isOff={previous === undefined}
        onClick={() => run('previous')}
      />
      <ToolButton
        className={classes.next ?? ''}
        command="next"
        icon={ChevronRight}
        isOff={next === undefined}
        onClick={() => run('next')}
      />
      {isComparing && isWiping && (
        <input
          className={classes.wipe}
          type="range"
          aria-label={words().viewer.wipe}
          aria-valuetext={`${wipe} %`}
          min={0}
          max={100}
          value={wipe}
          onChange={({ currentTarget }) => setWipe(Number(currentTarget.value))}
        />
      )}
    </div>
  )
}
