import type { MenuItemConstructorOptions } from 'electron'
import type { Orders } from '../fixture-line.ts'
import { strict } from '../strict.ts'
import type { DesktopCall } from './desktop.ts'

type Template = readonly MenuItemConstructorOptions[]

/** A menu that nothing draws: what it would show, and the way to click it. */
export interface HostMenu {
  readonly template: Template
}

/** What a menu shows in a line: labels, submenus in brackets. */
export function describeMenu({ template }: HostMenu): string {
  return template
    .flatMap(({ label, submenu, enabled }) => {
      if (label === undefined) return []
      const inner = Array.isArray(submenu) ? ` (${describeMenu({ template: submenu })})` : ''
      return `${label}${enabled === false ? ' (off)' : ''}${inner}`
    })
    .join(' | ')
}

/** Clicks the item that the labels lead to, as a person does: not one that is switched off. */
export function clickItem({ template }: HostMenu, [label, ...rest]: readonly string[]): void {
  const item = template.find((each) => each.label === label)
  if (!item) throw new Error(`The menu has no item '${label}'`)
  if (rest.length > 0) clickItem({ template: (item.submenu ?? []) as Template }, rest)
  else if (item.enabled !== false) item.click?.({} as never, undefined, {} as never)
}

/** The stand-in for the class: the window's menu is noted, and a test can click it. */
export function createMenuClass(orders: Orders, note: (call: DesktopCall) => void): object {
  let current: HostMenu = { template: [] }
  orders.on('click-menu', ({ labels }) => clickItem(current, labels))
  return strict('electron.Menu', {
    buildFromTemplate: (template: Template): HostMenu => ({ template }),
    setApplicationMenu(menu: HostMenu) {
      current = menu
      note({ name: 'menu.setApplicationMenu', argument: describeMenu(menu) })
    },
  })
}
