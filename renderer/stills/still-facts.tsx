import type { StillView } from '../../preload/contract.ts'
import { requestedSize } from '../capture/requested-size.ts'
import { formatStreamTime } from '../capture/stream-time.ts'
import { useApp } from '../stores/stores-context.tsx'
import type { Size } from '../types.ts'
import { formatBytes, formatCount, formatEffort, formatMoment, formatSize } from '../ui/format.ts'
import { CopyableHash } from './copyable-hash.tsx'
import classes from './still-details.module.css'
import { fittedWords, formatWords, triesWords } from './still-words.ts'

export function StillFacts({ still }: { readonly still: StillView }) {
  const sizes = useApp((app) => app.standardSizes)
  const asked = requestedSize(still.options, sizes)
  const isFound = still.origin === 'found'
  const facts = [
    ['Room', still.roomId],
    ['Custom id', still.customRoomId],
    ['Project', still.projectName],
    ['Captured', formatMoment(still.capturedAt)],
    [isFound ? 'Found' : 'Saved', formatMoment(still.savedAt)],
    ['Time in stream', isFound ? null : timeWords(still)],
    ['Size', `${formatSize(still)} pixels`],
    ['Asked for', isFound ? null : askedWords(asked)],
    ['Fitted from', fittedWords(still)],
    ['Format', formatWords(still)],
    ['Bytes', `${formatCount(still.bytes)} (${formatBytes(still.bytes)})`],
    ['File', still.file],
    ['Took', isFound ? null : `${formatEffort(still.ms)}, ${triesWords(still)}`],
    ['Came from', still.sourceHost],
    ['Server’s name', still.serverFileName],
    ['Server says', still.serverMessage],
    ['Missing since', still.missingSince && formatMoment(still.missingSince)],
    ['Changed', still.changedAt && formatMoment(still.changedAt)],
  ] as const
  return (
    <dl className={classes.list}>
      {facts.map(([term, value]) => value && <Fact key={term} term={term} value={value} />)}
      <dt>SHA-256</dt>
      <dd>
        <CopyableHash still={still} />
      </dd>
    </dl>
  )
}

function timeWords({ options: { time } }: StillView): string {
  return time === undefined ? 'Real time' : formatStreamTime(time)
}

function askedWords(asked: Size | null | undefined): string {
  return asked ? `${formatSize(asked)} pixels` : 'Size of the stream'
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  )
}
