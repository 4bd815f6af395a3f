import type { FlowView } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { assertNever } from '../ui/assert-never.ts'
import { formatAge, formatClock, formatCount } from '../ui/format.ts'
import { translated, words } from '../ui/words.ts'

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
      return words().activity.flow.offline(
        formatClock(holdup.since),
        translated(holdup.failure.message),
      )
    case 'paused':
      return words().activity.flow.paused
    case 'slowed':
      return words().activity.flow.slowed
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
      return words().activity.flow.pausedUntil(inTime(holdup.until, now))
    case 'slowed':
      return words().activity.flow.slowedTo(
        formatCount(holdup.limit),
        formatCount(holdup.concurrency),
      )
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
  return words().activity.flow.waiting(waiting, words().counts.captures(waiting))
}

function probeWords(nextProbeAt: string, now: number): string {
  const { nextLook, lookingNow } = words().activity.flow
  return Date.parse(nextProbeAt) > now ? nextLook(inTime(nextProbeAt, now)) : lookingNow
}

/** "in 8 sec", "now". */
function inTime(iso: string, now: number): string {
  return formatAge(now - Date.parse(iso))
}
