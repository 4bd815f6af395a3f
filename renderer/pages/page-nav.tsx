import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { pageCommands } from '../commands/command-table.ts'
import { useCommandHint } from '../commands/use-command-hint.ts'
import type { MainPage } from '../stores/page-store.ts'
import { pages } from '../stores/page-store.ts'
import { useJobs, usePage, useSchedules } from '../stores/stores-context.tsx'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import classes from './page-nav.module.css'

/** The way from page to page. */
export function PageNav() {
  return (
    <nav aria-label={words().frame.pages} className={classes.nav}>
      {pages.map((page) => (
        <PageButton key={page} page={page} />
      ))}
    </nav>
  )
}

function PageButton({ page }: { readonly page: MainPage }) {
  const isCurrent = usePage((state) => state.page === page)
  const open = usePage((state) => state.open)
  const { aria, keys } = useCommandHint(pageCommands[page])
  return (
    <UnstyledButton
      className={classes.page}
      aria-current={isCurrent ? 'page' : undefined}
      aria-keyshortcuts={aria}
      title={keys[0]}
      onClick={() => open(page)}
    >
      {words().frame.page[page]}
      {page === 'schedules' && <RunningSchedules />}
      {page === 'activity' && <FailedCaptures />}
    </UnstyledButton>
  )
}

function RunningSchedules() {
  const count = useSchedules(
    ({ schedules }) => schedules.filter(({ state }) => state === 'running').length,
  )
  return <Badge count={count} noun={words().frame.running} />
}

function FailedCaptures() {
  const count = useJobs((state) => state.counts.failed)
  return <Badge count={count} noun={words().frame.failed} isProblem />
}

interface BadgeProps {
  readonly count: number
  /** What is counted, for who can't see where the number stands. */
  readonly noun: string
  readonly isProblem?: boolean
}

function Badge({ count, noun, isProblem = false }: BadgeProps) {
  if (count === 0) return null
  return (
    <span className={classes.badge} data-problem={isProblem || undefined}>
      {formatCount(count)}
      <VisuallyHidden> {noun}</VisuallyHidden>
    </span>
  )
}
