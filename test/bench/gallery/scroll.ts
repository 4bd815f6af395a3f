import type { Page } from '@playwright/test'

export interface ScrollOptions {
  /** Selector of the element that scrolls. */
  readonly scroller: string
  /** Pixels. */
  readonly rowHeight: number
  readonly rowsPerSecond: number
  /** It ends then, or at the end of the list. */
  readonly maxSeconds: number
}

export interface Scrolled {
  /** Ms from each frame to the next. */
  readonly frames: readonly number[]
  readonly rows: number
  /** Megabytes of JavaScript's heap, looked at each second. */
  readonly heap: readonly number[]
}

/** Scrolls from the top at a steady pace and looks at the clock in every frame. */
export async function scrollThrough(page: Page, options: ScrollOptions): Promise<Scrolled> {
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  const heap: number[] = []
  const timer = setInterval(() => {
    void client.send('Performance.getMetrics').then(({ metrics }) => {
      const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')
      heap.push((used?.value ?? 0) / 1e6)
    })
  }, 1000)
  const moved = await page.evaluate(scroll, options)
  clearInterval(timer)
  await client.detach()
  return { ...moved, heap }
}

/** Runs in the page. */
function scroll(options: ScrollOptions) {
  const element = document.querySelector(options.scroller)
  if (!element) throw new Error('Nothing to scroll.')
  const frames: number[] = []
  element.scrollTop = 0
  return new Promise<{ readonly frames: readonly number[]; readonly rows: number }>((resolve) => {
    let begun = 0
    let last = 0
    const step = (now: number) => {
      begun ||= now
      if (last > 0) frames.push(now - last)
      last = now
      const seconds = (now - begun) / 1000
      element.scrollTop = seconds * options.rowsPerSecond * options.rowHeight
      const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 1
      if (seconds < options.maxSeconds && !isAtEnd) return void requestAnimationFrame(step)
      resolve({ frames, rows: Math.round(element.scrollTop / options.rowHeight) })
    }
    requestAnimationFrame(step)
  })
}
