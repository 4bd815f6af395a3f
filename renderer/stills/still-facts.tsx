import type { StillView } from '../../preload/contract.ts'
import { requestedSize } from '../capture/requested-size.ts'
import { formatStreamTime } from '../capture/stream-time.ts'
import { useApp } from '../stores/stores-context.tsx'
import type { Size } from '../types.ts'
import { formatBytes, formatCount, formatEffort, formatMoment, formatSize } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import { CopyableHash } from './copyable-hash.tsx'
import classes from './still-details.module.css'
import { fittedWords, formatWords, triesWords } from './still-words.ts'

export function StillFacts({ still }: { readonly still: StillView }) {
  const sizes = useApp((app) => app.standardSizes)
  const asked = requestedSize(still.options, sizes)
  const isFound = still.origin === 'found'
  const texts = words().stills.details
  const facts = [
    [texts.room, still.roomId],
    [texts.customId, still.customRoomId],
    [texts.project, still.projectName],
    [texts.captured, formatMoment(still.capturedAt)],
    [isFound ? texts.foundAt : texts.savedAt, formatMoment(still.savedAt)],
    [texts.time, isFound ? null : timeWords(still)],
    [texts.size, texts.pixels(formatSize(still))],
    [texts.askedFor, isFound ? null : askedWords(asked)],
    [texts.fittedFrom, fittedWords(still)],
    [texts.format, formatWords(still)],
    [texts.bytes, `${formatCount(still.bytes)} (${formatBytes(still.bytes)})`],
    [texts.file, still.file],
    [texts.took, isFound ? null : `${formatEffort(still.ms)}, ${triesWords(still)}`],
    [texts.cameFrom, still.sourceHost],
    [texts.serverName, still.serverFileName],
    [texts.serverSays, still.serverMessage],
    [texts.missingSince, still.missingSince && formatMoment(still.missingSince)],
    [texts.changed, still.changedAt && formatMoment(still.changedAt)],
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
  return time === undefined ? words().stills.details.realTime : formatStreamTime(time)
}

function askedWords(asked: Size | null | undefined): string {
  const { pixels, streamSize } = words().stills.details
  return asked ? pixels(formatSize(asked)) : streamSize
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  )
}
