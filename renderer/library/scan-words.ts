import type { FolderView, ScanView } from '../../preload/contract.ts'
import { assertNever } from '../ui/assert-never.ts'
import { formatAge, formatCount, formatMoment } from '../ui/format.ts'
import { words } from '../ui/words.ts'

/** What was found, in the order in which it matters. What there was none of is left out. */
export function foundWords(found: ScanView['found']): string {
  const texts = words().library.scan.found
  return foundKinds
    .filter((kind) => found[kind] > 0)
    .map((kind) => texts[kind](formatCount(found[kind])))
    .join(', ')
}

const foundKinds = ['missing', 'changed', 'unreadable', 'moved', 'returned', 'added'] as const

/** The outcome or the standing as a sentence: "Scanned 1,200 files: 2 missing, 1 moved." */
export function scanWords(scan: ScanView): string {
  const found = foundWords(scan.found)
  const { scan: texts } = words().library
  switch (scan.state) {
    case 'running':
      return runningWords(scan, found)
    case 'done':
      return scan.kind === 'scan'
        ? texts.scannedFiles(scan.done, found || texts.allThere)
        : texts.verifiedFiles(scan.done, found || texts.allSame)
    case 'cancelled':
      return texts.cancelled(scan.done, found)
    case 'failed':
      return texts.failed(scan.done, found)
    default:
      return assertNever(scan.state)
  }
}

function runningWords({ done, total }: ScanView, found: string): string {
  const texts = words().library.scan
  const standing = total === null ? texts.counting : texts.standing(formatCount(done), total)
  return found ? texts.soFar(standing, found) : standing
}

/** What to do about what was found; null where there is nothing to do. */
export function scanAdvice({ state, found }: ScanView): string | null {
  if (state === 'running') return null
  const texts = words().library.scan.advice
  const advice = [
    found.missing > 0 && texts.missing,
    found.changed > 0 && texts.changed,
    found.unreadable > 0 && texts.unreadable,
    found.away > 0 && texts.away(found.away),
  ]
  return advice.filter(Boolean).join(' ') || null
}

/** For assistive technology: begins and ends are told, the numbers on the way are not. */
export function scanNews(scan: ScanView): string {
  if (scan.state !== 'running') return scanWords(scan)
  const { scanning, verifying } = words().library.scan
  return scan.kind === 'scan' ? scanning : verifying
}

/** 0 to 1; null while the files are being counted. */
export function scanShare({ done, total }: Pick<ScanView, 'done' | 'total'>): number | null {
  if (total === null) return null
  return total === 0 ? 1 : Math.min(1, done / total)
}

/** When a folder was last looked at. @param now ms since 1970 */
export function scannedWords({ scannedAt }: Pick<FolderView, 'scannedAt'>, now: number): string {
  const { folders } = words().library
  if (scannedAt === null) return folders.neverScanned
  const age = now - Date.parse(scannedAt)
  return age < 86_400_000
    ? folders.scannedAgo(formatAge(Math.max(0, age)))
    : folders.scannedOn(formatMoment(scannedAt))
}

/** "1,200 stills, 2 of them missing". */
export function folderWords({ stills, missing }: Pick<FolderView, 'stills' | 'missing'>): string {
  const { counts, library } = words()
  if (stills === 0) return library.folders.empty
  if (missing === 0) return counts.stills(stills)
  return missing === stills
    ? library.folders.allMissing(stills)
    : library.folders.someMissing(stills, formatCount(missing))
}
