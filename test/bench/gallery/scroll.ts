import type { Page } from '@playwright/test'

export interface Stretch {
  /** Selector of the element that scrolls. */
  readonly scroller: string
  /** Of all that there is to scroll, 0 to 1. */
  readonly from: number
  readonly to: number
  readonly seconds: number
}

export interface Scrolled {
  /** Ms from each frame to the next. */
  readonly frames: readonly number[]
  /** Megabytes of JavaScript's heap, looked at each second. */
  readonly heap: readonly number[]
}

/** Scrolls at a steady pace and looks at the clock in every frame. */
export async function scrollThrough(page: Page, stretch: Stretch): Promise<Scrolled> {
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  const heap: number[] = []
  const timer = setInterval(() => {
    void client.send('Performance.getMetrics').then(({ metrics }) => {
      const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')
      heap.push((used?.value ?? 0) / 1e6)
    })
  }, 1000)
  const frames = await page.evaluate(scroll, stretch)
  clearInterval(timer)
  await client.detach()
  return { frames, heap }
}

/** Runs in the page. */
function scroll({ scroller, from, to, seconds }: Stretch): Promise<readonly number[]> {
  const element = document.querySelector(scroller)
  if (!element) throw new Error('Nothing to scroll.')
  const frames: number[] = []
  return new Promise((resolve) => {
    let begun = 0
    let last = 0
    const step = (now: number) => {
      begun ||= now
      if (last > 0) frames.push(now - last)
      last = now
      const done = Math.min(1, (now - begun) / 1000 / seconds)
      const most = element.scrollHeight - element.clientHeight
      element.scrollTop = (from + (to - from) * done) * most
      if (done < 1) requestAnimationFrame(step)
      else resolve(frames)
    }
    requestAnimationFrame(step)
  })
}
