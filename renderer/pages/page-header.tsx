import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page-header.module.css'

interface Props {
  readonly title: string
  /** What can be done on the page. */
  readonly children?: ReactNode
}

/** The top of a page that isn't made of panes. */
export function PageHeader({ title, children }: Props) {
  return (
    <div className={classes.header}>
      <Title order={2} size="md">
        {title}
      </Title>
      {children}
    </div>
  )
}
