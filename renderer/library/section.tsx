import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useId } from 'react'
import classes from './library-dialog.module.css'

interface Props {
  readonly title: string
  /** Stands beside the title. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A named part of the library's dialog. */
export function Section({ title, aside, children }: Props) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.heading}>
        <Title order={3} size="sm" id={id}>
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  )
}
