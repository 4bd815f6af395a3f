import type { BrowserWindow } from 'electron'
import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'

/** A page that dies so often within {@link withinMs} dies of something that stays. */
const mostRevivals = 3
const withinMs = 60_000

export interface ReviveOptions {
  readonly clock: Pick<Clock, 'monotonic'>
  readonly log: Log
  /** Told where the page isn't loaded again. */
  readonly onGivenUp: () => void
}

/**
 * Loads the page again when its process is gone: captures go on in main, and the page finds them
 * there. The window would stay white otherwise.
 */
export function revivePage(
  window: Pick<BrowserWindow, 'webContents' | 'isDestroyed'>,
  { clock, log, onGivenUp }: ReviveOptions,
): void {
  let revived: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`The page’s process is gone: ${reason}, ${exitCode}.`)
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = clock.monotonic()
    revived = [...revived.filter((at) => now - at < withinMs), now]
    if (revived.length > mostRevivals) return onGivenUp()
    window.webContents.reload()
  })
}
