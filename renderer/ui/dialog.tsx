import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import classes from './dialog.module.css'
import { words } from './words.ts'

interface Props {
  readonly opened: boolean
  readonly title: string
  readonly onClose: () => void
  readonly size?: string
  readonly children: ReactNode
}

/**
 * Mantine's modal without its `<header>`, which would be a second banner of the page. What is
 * inside begins anew each time it opens.
 */
export function Dialog({ opened, title, onClose, size = 'md', children }: Props) {
  // The modal notes what had the focus as it opens, not where it is open from the first: a dialog
  // whose code has just been loaded would give the focus back to nothing.
  const [isThere, setIsThere] = useState(false)
  useEffect(() => setIsThere(true), [])
  return (
    <Modal.Root
      opened={opened && isThere}
      onClose={onClose}
      size={size}
      centered
      // The page itself never scrolls, so there is nothing to lock.
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.header}>
          <Modal.Title className={classes.title ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={words().ui.close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
