import type { FolderView, ScanView } from '../../preload/contract.ts'
import type { ScanKind } from '../stores/scan-store.ts'
import { assertNever } from '../ui/assert-never.ts'
import { formatAge, formatCount, formatMoment, formatNumberOf } from '../ui/format.ts'

/** What was found, in the order in which it matters. What there was none of is left out. */
export function foundWords(found: ScanView['found']): string {
  const parts = [
    [found.missing, 'missing'],
    [found.changed, 'changed'],
    [found.unreadable, 'could not be read'],
    [found.moved, 'moved'],
    [found.returned, 'back again'],
    [found.added, 'new'],
  ] as const
  const told = parts.filter(([count]) => count > 0)
  return told.map(([count, words]) => `${formatCount(count)} ${words}`).join(', ')
}

const nothing: Readonly<Record<ScanKind, string>> = {
  scan: 'everything is where it was',
  verify: 'every byte is as it was saved',
}

/** The outcome or the standing as a sentence: "Scanned 1,200 files: 2 missing, 1 moved." */
export function scanWords(scan: ScanView): string {
  const found = foundWords(scan.found)
  switch (scan.state) {
    case 'running':
      return runningWords(scan, found)
    case 'done':
      return `${doneVerb[scan.kind]} ${files(scan.done)}: ${found || nothing[scan.kind]}.`
    case 'cancelled':
      return `Cancelled after ${files(scan.done)}${found && `: ${found}`}. What was found until then is kept.`
    case 'failed':
      return `Stopped after ${files(scan.done)}${found && `: ${found}`}.`
    default:
      return assertNever(scan.state)
  }
}

const doneVerb: Readonly<Record<ScanKind, string>> = { scan: 'Scanned', verify: 'Verified' }

const files = (count: number) => formatNumberOf(count, 'file')

function runningWords({ done, total }: ScanView, found: string): string {
  const standing = total === null ? 'Counting files' : `${formatCount(done)} of ${files(total)}`
  return found ? `${standing}: ${found} so far` : standing
}

/** What to do about what was found; null where there is nothing to do. */
export function scanAdvice({ state, found }: ScanView): string | null {
  if (state === 'running') return null
  const advice = [
    found.missing > 0 &&
      'Stills whose files are missing stay in the gallery, marked as such: put the files back, or add the folder that they were moved to.',
    found.changed > 0 &&
      'Files that changed are marked in the gallery: restore them from a backup.',
    found.unreadable > 0 && 'The log names the files that could not be read.',
    found.away > 0 &&
      `${formatNumberOf(found.away, 'folder')} could not be reached: reconnect the drive, then scan again.`,
  ]
  return advice.filter(Boolean).join(' ') || null
}

/** For assistive technology: begins and ends are told, the numbers on the way are not. */
export function scanNews(scan: ScanView): string {
  if (scan.state !== 'running') return scanWords(scan)
  return scan.kind === 'scan' ? 'Scanning the library.' : 'Verifying every byte of the library.'
}

/** 0 to 1; null while the files are being counted. */
export function scanShare({ done, total }: Pick<ScanView, 'done' | 'total'>): number | null {
  if (total === null) return null
  return total === 0 ? 1 : Math.min(1, done / total)
}

/** When a folder was last looked at. @param now ms since 1970 */
export function scannedWords({ scannedAt }: Pick<FolderView, 'scannedAt'>, now: number): string {
  if (scannedAt === null) return 'Not looked at yet'
  const age = now - Date.parse(scannedAt)
  const recent = age < 86_400_000
  return `Looked at ${recent ? formatAge(Math.max(0, age)) : `on ${formatMoment(scannedAt)}`}`
}

/** "1,200 stills, 2 of them missing". */
export function folderWords({ stills, missing }: Pick<FolderView, 'stills' | 'missing'>): string {
  if (stills === 0) return 'No stills'
  const count = formatNumberOf(stills, 'still')
  if (missing === 0) return count
  return missing === stills
    ? `${count}, ${stills === 1 ? 'and its file is' : 'all of them'} missing`
    : `${count}, ${formatCount(missing)} of them missing`
}
