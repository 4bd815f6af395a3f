import type { ScanCounts } from '../../../preload/views.ts'
import type { Finding, ScanMessage } from './messages.ts'
import { noCounts } from './messages.ts'

/** What a scan tells while it goes on, at most ten times a second. */
export interface Report {
  /** So many files there are; null while they are being counted. */
  expect(total: number): void
  /** One more was looked at. */
  step(): void
  found(what: Finding, file: FoundFile, reason?: string | null): void
  /** Stills that are others than before. */
  changed(place: number): void
  /** Tells what has not been told yet. */
  flush(): void
}

interface FoundFile {
  readonly folder: string
  /** Empty for the folder itself. */
  readonly file: string
}

/** Ms between two messages of one kind. */
const pauseMs = 100

/** @param now ms of a clock that only goes forward */
export function createReport(post: (message: ScanMessage) => void, now: () => number): Report {
  const counts: Record<Finding, number> = { ...noCounts }
  let places: number[] = []
  let done = 0
  let total: number | null = null
  let toldAt = Number.NEGATIVE_INFINITY

  function tell(): void {
    toldAt = now()
    const found: ScanCounts = { ...counts }
    post({ type: 'progress', done, total, found })
    if (places.length > 0) post({ type: 'places', places })
    places = []
  }

  const tellSoon = () => {
    if (now() - toldAt >= pauseMs) tell()
  }

  return {
    expect(files) {
      total = files
      tellSoon()
    },
    step() {
      done += 1
      tellSoon()
    },
    found(what, { folder, file }, reason = null) {
      counts[what] += 1
      post({ type: 'finding', what, folder, file, reason })
    },
    changed: (place) => void places.push(place),
    flush: tell,
  }
}
