import type { FlowView } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { assertNever } from '../ui/assert-never.ts'
import { formatAge, formatClock, formatCount } from '../ui/format.ts'

/** What holds a project's captures up, the worst first. */
export type Holdup =
  | {
      readonly kind: 'offline'
      readonly since: string
      readonly nextProbeAt: string
      readonly failure: Failure
    }
  | { readonly kind: 'paused'; readonly until: string; readonly failure: Failure }
  | { readonly kind: 'slowed'; readonly limit: number; readonly concurrency: number }

/** @param now ms since 1970 */
export function holdupOf(flow: FlowView | undefined, now: number): Holdup | null {
  if (!flow) return null
  const { offline, pause, limit, concurrency } = flow
  if (offline) return { kind: 'offline', ...offline }
  if (pause && Date.parse(pause.until) > now) return { kind: 'paused', ...pause }
  return limit < concurrency ? { kind: 'slowed', limit, concurrency } : null
}

/** What happens, as it stays while it lasts: assistive technology reads out every change. */
export function holdupNews(holdup: Holdup): string {
  switch (holdup.kind) {
    case 'offline':
      return `Offline since ${formatClock(holdup.since)}. ${holdup.failure.message}`
    case 'paused':
      return 'VideoSDK asks to wait.'
    case 'slowed':
      return 'Fewer captures at a time, as the server complained.'
    default:
      return assertNever(holdup)
  }
}

/**
 * What happens, how much waits for it, and when it goes on.
 *
 * @param waiting captures of the project
 * @param now ms since 1970
 */
export function holdupWords(holdup: Holdup, waiting: number, now: number): string {
  switch (holdup.kind) {
    case 'offline':
      return [holdupNews(holdup), waitingWords(waiting), probeWords(holdup.nextProbeAt, now)]
        .filter(Boolean)
        .join(' ')
    case 'paused':
      return `VideoSDK asks to wait: next captures ${inTime(holdup.until, now)}.`
    case 'slowed':
      return `${formatCount(holdup.limit)} at a time instead of ${formatCount(holdup.concurrency)}, as the server complained; speeds up again by itself.`
    default:
      return assertNever(holdup)
  }
}

/** The server's own words, where it has said any. */
export function holdupServerWords(holdup: Holdup): string | undefined {
  return holdup.kind === 'slowed' ? undefined : holdup.failure.serverMessage
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return ''
  return waiting === 1 ? '1 capture waits.' : `${formatCount(waiting)} captures wait.`
}

function probeWords(nextProbeAt: string, now: number): string {
  return Date.parse(nextProbeAt) > now ? `Next look ${inTime(nextProbeAt, now)}.` : 'Looking now.'
}

/** "in 8 sec", "now". */
function inTime(iso: string, now: number): string {
  return formatAge(now - Date.parse(iso))
}
