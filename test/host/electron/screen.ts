import type { Display, Screen } from 'electron'
import type { Orders } from '../fixture-line.ts'
import { strict } from '../strict.ts'

/** Pixels: one display, with a bar at its bottom. */
const usual = [{ x: 0, y: 0, width: 1920, height: 1040 }]

/** The stand-in for `screen`: one display, until a test says which there are. */
export function createScreen(orders: Orders): object {
  let workAreas: readonly Display['workArea'][] = usual
  orders.on('set-displays', ({ displays }) => {
    workAreas = displays
  })
  const displays = () =>
    workAreas.map((workArea, id) => strict('Display', { id, workArea }) as unknown as Display)
  return strict('electron.screen', {
    getAllDisplays: displays,
    getPrimaryDisplay: () => displays()[0] as Display,
  } satisfies Partial<Screen>)
}
