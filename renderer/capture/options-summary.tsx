import type { ReactNode } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import type { CaptureOptions } from '../types.ts'
import { words } from '../ui/words.ts'
import classes from './capture-pane.module.css'
import { optionsWords } from './options-words.ts'

interface Props {
  readonly options: CaptureOptions
  /** Stands after the words. */
  readonly children?: ReactNode
}

/** What the options come to, in one line. */
export function OptionsSummary({ options, children }: Props) {
  const sizes = useApp((app) => app.standardSizes)
  const isOverridden = options.width !== undefined && (options.quality || options.orientation)
  return (
    <div className={classes.summary}>
      {optionsWords(options, sizes)}
      {isOverridden && words().capture.summary.overridden} {children}
    </div>
  )
}
