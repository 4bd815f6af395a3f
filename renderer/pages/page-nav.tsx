import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { Page } from '../stores/page-store.ts'
import { pages } from '../stores/page-store.ts'
import { useApp, useJobs, usePage, useSchedules } from '../stores/stores-context.tsx'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import classes from './page-nav.module.css'
import { usePageKeys } from './use-page-keys.ts'

/** The way from page to page. */
export function PageNav() {
  usePageKeys()
  return (
    <nav aria-label={words().frame.pages} className={classes.nav}>
      {pages.map((page, index) => (
        <PageButton key={page} page={page} digit={index + 1} />
      ))}
    </nav>
  )
}

function PageButton({ page, digit }: { readonly page: Page; readonly digit: number }) {
  const isCurrent = usePage((state) => state.page === page)
  const open = usePage((state) => state.open)
  const isMac = useApp((app) => app.platform === 'darwin')
  return (
    <UnstyledButton
      className={classes.page}
      aria-current={isCurrent ? 'page' : undefined}
      aria-keyshortcuts={`${isMac ? 'Meta' : 'Control'}+${digit}`}
      title={isMac ? `⌘${digit}` : `Ctrl+${digit}`}
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
