import { Button, Text, VisuallyHidden } from '@mantine/core'
import { CloudOff, Gauge, Hourglass } from 'lucide-react'
import { useState } from 'react'
import { useBatches, useFlows } from '../stores/stores-context.tsx'
import { useNow } from '../ui/use-now.ts'
import { words } from '../ui/words.ts'
import classes from './flow-banner.module.css'
import type { Holdup } from './flow-words.ts'
import { holdupNews, holdupOf, holdupServerWords, holdupWords } from './flow-words.ts'

const icons = { offline: CloudOff, paused: Hourglass, slowed: Gauge } as const

/** Why a project's captures wait or go slowly; nothing where they don't. */
export function FlowBanner({ projectId }: { readonly projectId: string }) {
  const flow = useFlows((state) => state.flows[projectId])
  const now = useNow(flow?.offline || flow?.pause ? 1000 : 60_000)
  const holdup = holdupOf(flow, now)
  return (
    <>
      <VisuallyHidden aria-live="polite">{holdup && holdupNews(holdup)}</VisuallyHidden>
      {holdup && <Banner projectId={projectId} holdup={holdup} />}
    </>
  )
}

interface BannerProps {
  readonly projectId: string
  readonly holdup: Holdup
}

function Banner({ projectId, holdup }: BannerProps) {
  const now = useNow(holdup.kind === 'slowed' ? 60_000 : 1000)
  const waiting = useBatches(({ batches }) =>
    batches.reduce(
      (sum, batch) => sum + (batch.projectId === projectId ? batch.counts.waiting : 0),
      0,
    ),
  )
  const serverWords = holdupServerWords(holdup)
  const Icon = icons[holdup.kind]
  return (
    <div className={classes.root} data-kind={holdup.kind}>
      <Icon size={16} aria-hidden />
      <div data-copyable>
        <Text size="xs">{holdupWords(holdup, waiting, now)}</Text>
        {serverWords && <Text size="xs">{words().ui.serverSays(serverWords)}</Text>}
      </div>
      {holdup.kind === 'offline' && <LookNow projectId={projectId} />}
    </div>
  )
}

function LookNow({ projectId }: { readonly projectId: string }) {
  const probe = useFlows((state) => state.probe)
  const [isLooking, setLooking] = useState(false)

  async function look() {
    setLooking(true)
    await probe(projectId)
    setLooking(false)
  }

  return (
    <Button
      variant="default"
      size="compact-xs"
      // Not disabled meanwhile: that would take the focus away.
      aria-busy={isLooking}
      onClick={() => void (isLooking || look())}
    >
      {isLooking ? words().activity.flow.looking : words().activity.flow.look}
    </Button>
  )
}
