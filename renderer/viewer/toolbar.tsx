import { CloseButton, Modal } from '@mantine/core'
import {
  ArrowLeftRight,
  Columns2,
  Film,
  Fullscreen,
  Info,
  Scan,
  SquareSplitHorizontal,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { StillView } from '../../preload/contract.ts'
import { formatCount, formatMoment } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import type { CommandRunner } from './run-command.ts'
import { ToolButton } from './tool-button.tsx'
import classes from './toolbar.module.css'
import type { Looks } from './use-looks.ts'

interface Props {
  readonly still: StillView | null | undefined
  /** "3 of 120"; empty where it isn't one of those. */
  readonly position: string
  readonly looks: Looks
  readonly isComparing: boolean
  readonly isWiping: boolean
  readonly panels: { readonly details: boolean; readonly filmstrip: boolean }
  readonly run: CommandRunner
  /** What can be done with the still. */
  readonly children: ReactNode
}

/** The viewer's name and its buttons. */
export function Toolbar({ still, position, children, run, ...props }: Props) {
  return (
    <div className={classes.toolbar}>
      <div className={classes.names}>
        <Modal.Title className={classes.title ?? ''}>
          {still ? words().viewer.stillOf(still.roomId) : words().viewer.still}
        </Modal.Title>
        <span className={classes.dimmed}>
          {[still && formatMoment(still.capturedAt), position].filter(Boolean).join(' · ')}
        </span>
      </div>
      <ZoomTools looks={props.looks} run={run} />
      <ViewTools run={run} {...props} />
      <div className={classes.group}>{children}</div>
      <CloseButton
        className={classes.close ?? ''}
        aria-label={words().viewer.commands.close}
        title={words().viewer.closeWithKey}
        onClick={() => run('close')}
      />
    </div>
  )
}

function ZoomTools({ looks, run }: Pick<Props, 'looks' | 'run'>) {
  return (
    <div className={classes.group}>
      <ToolButton command="zoomOut" icon={ZoomOut} onClick={() => run('zoomOut')} />
      <span className={classes.percent} title={words().viewer.percentMeant}>
        {formatCount(looks.percent)} %
      </span>
      <ToolButton command="zoomIn" icon={ZoomIn} onClick={() => run('zoomIn')} />
      <ToolButton
        command="fit"
        icon={Fullscreen}
        pressed={looks.isFitted}
        onClick={() => run('fit')}
      />
      <ToolButton
        command="actual"
        icon={Scan}
        pressed={looks.isActual}
        onClick={() => run('actual')}
      />
    </div>
  )
}

type ViewProps = Pick<Props, 'isComparing' | 'isWiping' | 'panels' | 'run'>

function ViewTools({ isComparing, isWiping, panels, run }: ViewProps) {
  return (
    <div className={classes.group}>
      <ToolButton
        command="compare"
        icon={Columns2}
        pressed={isComparing}
        onClick={() => run('compare')}
      />
      {isComparing && (
        <>
          <ToolButton command="swap" icon={ArrowLeftRight} onClick={() => run('swap')} />
          <ToolButton
            command="wipe"
            icon={SquareSplitHorizontal}
            pressed={isWiping}
            onClick={() => run('wipe')}
          />
        </>
      )}
      <ToolButton
        command="filmstrip"
        icon={Film}
        pressed={panels.filmstrip}
        onClick={() => run('filmstrip')}
      />
      <ToolButton
        command="details"
        icon={Info}
        pressed={panels.details}
        onClick={() => run('details')}
      />
    </div>
  )
}
