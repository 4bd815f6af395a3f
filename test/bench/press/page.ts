/*
 * What follows runs in the page: each must be whole by itself. Times are ms by the page's own
 * clock, from the event of a press as the page hears it first to the frame after the one that
 * shows what it makes.
 */

/** Waits for the next press, and for the first element that a selector has found only since. */
export function armPress({
  event,
  selector,
}: {
  readonly event: 'keydown' | 'click'
  readonly selector: string
}): void {
  const before = new Set(document.querySelectorAll(selector))
  const painted = new Promise<number>((resolve) => {
    const look = (startedAt: number) => {
      const isThere = [...document.querySelectorAll(selector)].some((found) => !before.has(found))
      if (!isThere) return void requestAnimationFrame(() => look(startedAt))
      requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve(performance.now() - startedAt)),
      )
    }
    const hear = () => {
      const startedAt = performance.now()
      // Behind everything that the page itself does at the press, so a tile may be there at once.
      setTimeout(() => look(startedAt))
    }
    window.addEventListener(event, hear, { capture: true, once: true })
  })
  Object.assign(globalThis, { pressPainted: painted })
}

/** @returns the time of the press that was waited for */
export function pressTime(): Promise<number> {
  return Reflect.get(globalThis, 'pressPainted') as Promise<number>
}

/** A button beside the app that adds an empty element at each press, and does nothing else. */
export function addBareButton(): void {
  const button = document.createElement('button')
  button.id = 'bare-button'
  button.textContent = 'Bare'
  button.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 1000'
  button.addEventListener('click', () => {
    const tile = document.createElement('div')
    tile.className = 'bare-tile'
    tile.style.cssText = 'position: fixed; inset: auto auto 0 0; width: 8px; height: 8px'
    document.body.append(tile)
  })
  document.body.append(button)
}
