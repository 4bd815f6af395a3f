import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './menu-at.module.css'

/** No keys among them: the press that has opened the menu would close it. */
const outsideEvents = ['mousedown', 'touchstart']

/** Wholly within the window, over the pointer where there is no room beside it. */
const withinWindow = {
  flip: true,
  shift: { crossAxis: true, limiter: { fn: ({ x, y }: Place) => ({ x, y }) } },
}

/** Pixels in the window. */
interface Place {
  readonly x: number
  readonly y: number
}

interface Props {
  /** Names the menu. */
  readonly label: string
  /** Of its corner. */
  readonly position: Place
  /** Pixels. */
  readonly width?: number
  readonly onClose: () => void
  /** Its items. Who chooses one closes the menu himself, as an item may open a dialog. */
  readonly children: ReactNode
}

/** An open menu at the pointer, or where a key has asked for it. */
export function MenuAt({ label, position, width = 232, onClose, children }: Props) {
  return (
    <Menu
      opened
      closeOnItemClick={false}
      clickOutsideEvents={outsideEvents}
      onClose={onClose}
      position="bottom-start"
      offset={2}
      middlewares={withinWindow}
      // Within the page's landmark, or the dialog's.
      withinPortal={false}
      floatingStrategy="fixed"
      width={width}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={classes.anchor}
          style={{ left: position.x, top: position.y }}
          aria-label={label}
        />
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown ?? ''}>{children}</Menu.Dropdown>
    </Menu>
  )
}

/** The key that does the same as an item. */
export function MenuKey({ children }: { readonly children: string }) {
  return (
    <span className={classes.key} aria-hidden>
      {children}
    </span>
  )
}
