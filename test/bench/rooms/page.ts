/*
 * What follows runs in the page: each must be whole by itself. Times are ms from a press to the
 * frame after the one that shows what it asks for, by the page's own clock.
 */

/** Presses what a selector names, and waits for other rooms than before. */
export function openList(selector: string): Promise<number> {
  const firstRoom = () => document.querySelector('[role="option"]')?.getAttribute('data-room')
  const before = firstRoom()
  const target = document.querySelector<HTMLElement>(selector)
  const startedAt = performance.now()
  target?.click()
  return new Promise((resolve) => {
    const look = () => {
      const now = firstRoom()
      if (now === undefined || now === before) return void requestAnimationFrame(look)
      requestAnimationFrame(() => resolve(performance.now() - startedAt))
    }
    requestAnimationFrame(look)
  })
}

/** Types a search as a whole. */
export function searchList({
  query,
  count,
}: {
  readonly query: string
  /** As the page says it when it is done. */
  readonly count: string
}): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const startedAt = performance.now()
  set?.call(field, query)
  field?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  return new Promise((resolve) => {
    const look = () => {
      const said = document.querySelector('[data-testid="rooms-count"]')?.textContent
      if (said !== count) return void requestAnimationFrame(look)
      requestAnimationFrame(() => resolve(performance.now() - startedAt))
    }
    requestAnimationFrame(look)
  })
}
