import type { Page } from '@playwright/test'

/** Ms from a press to the picture that it asks for, as the page's own clock has it. */
export interface PageTimer {
  /** Turns from Rooms to the gallery. */
  open(): Promise<number>
  /** Types a search as a whole. @param count what the page will say that it found */
  search(text: string, count: string): Promise<number>
}

export function pageTimer(page: Page): PageTimer {
  return {
    open: () => page.evaluate(openGallery),
    search: (text, count) => page.evaluate(searchGallery, { text, count }),
  }
}

/** Runs in the page: whether it tells that it has found so many. @param count as the page says it */
export function isCounted(count: string): boolean {
  return (
    document.querySelector('[data-testid="gallery-count"]')?.textContent?.includes(count) ?? false
  )
}

/** Runs in the page, as does what follows: each must be whole by itself. */
function openGallery(): Promise<number> {
  const [, button] = document.querySelectorAll<HTMLElement>('nav[aria-label="Pages"] button')
  const startedAt = performance.now()
  button?.click()
  return new Promise((resolve) => {
    const look = () => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('[role="grid"] img')]
      const shown = pictures.filter((picture) => {
        const { top, bottom } = picture.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      const isPainted = shown.length > 0 && shown.every((each) => each.complete)
      if (isPainted) requestAnimationFrame(() => resolve(performance.now() - startedAt))
      else requestAnimationFrame(look)
    }
    look()
  })
}

function searchGallery({ text, count }: { text: string; count: string }): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[aria-label="Search stills"]')
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const startedAt = performance.now()
  set?.call(field, text)
  field?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  return new Promise((resolve) => {
    const look = () => {
      const said = document.querySelector('[data-testid="gallery-count"]')?.textContent ?? ''
      const pictures = [...document.querySelectorAll<HTMLImageElement>('[role="grid"] img')]
      const shown = pictures.filter((picture) => {
        const { top, bottom } = picture.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      const isPainted = shown.every((each) => each.complete)
      if (said.includes(count) && isPainted) {
        requestAnimationFrame(() => resolve(performance.now() - startedAt))
      } else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}
