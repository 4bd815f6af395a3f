import { UnstyledButton } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { memo, useState } from 'react'
import type { StillView } from '../../preload/contract.ts'
import { formatBytes, formatDay, formatMoment, formatSize } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import { previewOf } from './picture.ts'
import own from './still-item.module.css'
import classes from './stills-list.module.css'
import { ShortVerdictBadge } from './verdict-badge.tsx'

interface Props {
  readonly still: StillView
  /** Was captured while the page was open: its picture fades in. */
  readonly isFresh: boolean
  readonly onOpen: (stillId: string) => void
}

export const StillItem = memo(function StillItem({ still, isFresh, onOpen }: Props) {
  const moment = formatMoment(still.capturedAt)
  const verdict = still.assessment?.verdict
  const [isLoaded, setLoaded] = useState(false)
  return (
    <UnstyledButton className={classes.still} onClick={() => onOpen(still.id)}>
      <span className={`${classes.picture} ${own.picture}`}>
        <img
          src={previewOf(still)}
          alt={words().stills.picture(still.roomId, moment)}
          {...(isFresh && { 'data-fresh': isLoaded ? 'there' : 'coming' })}
          loading={isFresh ? 'eager' : 'lazy'}
          onLoad={() => setLoaded(true)}
          decoding="async"
        />
      </span>
      <span className={classes.facts}>
        <span className={classes.room}>
          {still.roomId}
          {still.differences.length > 0 && <Differs />}
        </span>
        {still.customRoomId && <span className={classes.dimmed}>{still.customRoomId}</span>}
        <span className={own.dated}>
          <span className={classes.dimmed}>{formatDay(still.capturedAt)}</span>
          {verdict && <ShortVerdictBadge verdict={verdict} />}
        </span>
        <span className={classes.dimmed}>
          {formatSize(still)} · {still.format} · {formatBytes(still.bytes)}
        </span>
      </span>
    </UnstyledButton>
  )
})

function Differs() {
  const text = words().ui.within(words().stills.differs)
  return (
    <span className={classes.differs} title={text}>
      <TriangleAlert size={13} role="img" aria-label={text} />
    </span>
  )
}
