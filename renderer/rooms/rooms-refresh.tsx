import { ActionIcon } from '@mantine/core'
import { RefreshCw } from 'lucide-react'
import { useRooms } from '../stores/stores-context.tsx'
import { formatAge } from '../ui/format.ts'
import { useNow } from '../ui/use-now.ts'
import classes from './rooms-pane.module.css'

export function RoomsRefresh() {
  const refresh = useRooms((state) => state.refresh)
  const isRefreshing = useRooms((state) => state.isRefreshing)
  return (
    <div className={classes.age}>
      <Age />
      <ActionIcon
        aria-label="Refresh rooms"
        title="Refresh rooms"
        className={isRefreshing ? classes.spinning : undefined}
        onClick={() => void refresh()}
      >
        <RefreshCw size={14} />
      </ActionIcon>
    </div>
  )
}

function Age() {
  const updatedAt = useRooms((state) => state.updatedAt)
  const now = useNow(1000)
  // The clock here ticks once a second, so a fresh answer may seem to come from the future.
  return updatedAt !== null && <span>Updated {formatAge(Math.max(0, now - updatedAt))}</span>
}
