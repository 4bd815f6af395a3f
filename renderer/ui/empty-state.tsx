import { Text } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

interface Props {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ReactNode
}

/** Says why there is nothing here, and what would change that. */
export function EmptyState({ icon: Icon, title, children }: Props) {
  return (
    <div className={classes.root}>
      <Icon className={classes.icon} size={28} strokeWidth={1.5} aria-hidden />
      <Text fw={500}>{title}</Text>
      {children && <div className={classes.more}>{children}</div>}
    </div>
  )
}
