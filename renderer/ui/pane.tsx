import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useId } from 'react'
import classes from './pane.module.css'

interface Props {
  readonly title: string
  /** Stands beside the title. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A column of the window: a named region whose content scrolls inside it. */
export function Pane({ title, aside, children }: Props) {
  const id = useId()
  return (
    <section className={classes.pane} aria-labelledby={id}>
      <header className={classes.header}>
        <Title order={2} size="sm" id={id}>
          {title}
        </Title>
        {aside}
      </header>
      {children}
    </section>
  )
}
