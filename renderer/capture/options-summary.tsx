import { useApp } from '../stores/stores-context.tsx'
import type { CaptureOptions } from '../types.ts'
import { formatSize } from '../ui/format.ts'
import classes from './capture-pane.module.css'
import { requestedSize } from './requested-size.ts'
import { formatStreamTime } from './stream-time.ts'

/** What the options come to, in one line. */
export function OptionsSummary({ options }: { readonly options: CaptureOptions }) {
  const sizes = useApp((app) => app.standardSizes)
  const size = requestedSize(options, sizes)
  const isOverridden = options.width !== undefined && (options.quality || options.orientation)
  const parts = [
    size ? `${formatSize(size)} pixels` : 'Size of the stream',
    options.convert ? 'png, saved as webp' : (options.format ?? 'jpg'),
    options.time === undefined ? 'real time' : `at ${formatStreamTime(options.time)}`,
  ]
  return (
    <p className={classes.summary}>
      {parts.join(' · ')}
      {isOverridden && '. Width and height come before quality and orientation.'}
    </p>
  )
}
