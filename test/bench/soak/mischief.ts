import { createRandom } from '../../../main/sandbox/random.ts'

/** What can go wrong with an answer. */
export type Mischief =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  /** The connection is reset before a byte of the answer. */
  | { readonly kind: 'reset' }
  /** Status 200, and a page of HTML. */
  | { readonly kind: 'html' }
  /** Half of the body, and the connection ends. */
  | { readonly kind: 'short' }

/** What comes next, again and again the same for one seed. */
export interface MischiefMaker {
  capture(): Mischief | null
  download(): Mischief | null
  /** True where the server goes away for a while, before this capture. */
  goesAway(): boolean
}

const captureMischief: readonly [Mischief, ...Mischief[]] = [
  { kind: 'status', status: 429, retryAfter: 20 },
  { kind: 'status', status: 429 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 404 },
  { kind: 'reset' },
  { kind: 'html' },
  { kind: 'short' },
]

const downloadMischief: readonly [Mischief, ...Mischief[]] = [
  { kind: 'status', status: 503 },
  { kind: 'status', status: 403 },
  { kind: 'reset' },
  { kind: 'html' },
  { kind: 'short' },
]

/** Of all captures, and of all downloads. */
const share = 0.04
/** Of all captures: about once in a thousand. */
const awayShare = 0.001

export function createMischief(seed: number): MischiefMaker {
  const captures = createRandom(seed, 'captures')
  const downloads = createRandom(seed, 'downloads')
  const away = createRandom(seed, 'away')
  return {
    capture: () => (captures.next() < share ? captures.pick(captureMischief) : null),
    download: () => (downloads.next() < share ? downloads.pick(downloadMischief) : null),
    goesAway: () => away.next() < awayShare,
  }
}
