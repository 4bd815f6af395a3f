import { ActionIcon } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Plus, RefreshCw } from 'lucide-react'
import { useRooms } from '../stores/stores-context.tsx'
import { formatAge } from '../ui/format.ts'
import { useNow } from '../ui/use-now.ts'
import { words } from '../ui/words.ts'
import { AddRoom } from './add-room.tsx'
import classes from './rooms-pane.module.css'

/** How old the list is, and what can be done about it. */
export function RoomsRefresh() {
  const refresh = useRooms((state) => state.refresh)
  const isRefreshing = useRooms((state) => state.isRefreshing)
  const [isAdding, adding] = useDisclosure(false)
  const { add, refresh: label } = words().rooms
  return (
    <div className={classes.age}>
      <Age />
      <ActionIcon
        aria-label={label}
        title={label}
        className={isRefreshing ? classes.spinning : undefined}
        onClick={() => void refresh()}
      >
        <RefreshCw size={14} />
      </ActionIcon>
      <ActionIcon aria-label={add.open} title={add.open} onClick={adding.open}>
        <Plus size={16} />
      </ActionIcon>
      <AddRoom opened={isAdding} onClose={adding.close} />
    </div>
  )
}

function Age() {
  const updatedAt = useRooms((state) => state.updatedAt)
  const now = useNow(1000)
  // The clock here ticks once a second, so a fresh answer may seem to come from the future.
  return updatedAt !== null && <AgeWords age={formatAge(Math.max(0, now - updatedAt))} />
}

/** The age alone: for more there is no room in a narrow list. */
function AgeWords({ age }: { readonly age: string }) {
  return <span title={words().rooms.updated(age)}>{age}</span>
}
