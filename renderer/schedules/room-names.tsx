import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ScheduleView } from '../../preload/contract.ts'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import classes from './schedule-item.module.css'

/** So many are told without being asked for. */
const mostShown = 3

/** "All live rooms", or the rooms themselves: the first of them, and the others on a press. */
export function RoomNames({ rooms }: Pick<ScheduleView, 'rooms'>) {
  const [isOpen, { toggle }] = useDisclosure(false)
  if (rooms === null) return words().schedules.allLive
  const texts = words().schedules.roomNames
  const rest = rooms.length - mostShown
  const shown = isOpen ? rooms : rooms.slice(0, mostShown)
  return (
    <>
      {shown.map(({ roomId, customRoomId }) => customRoomId ?? roomId).join(', ')}
      {rest > 0 && (
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="compact-xs"
          aria-expanded={isOpen}
          onClick={toggle}
        >
          {isOpen ? texts.fewer : texts.more(formatCount(rest))}
        </Button>
      )}
    </>
  )
}
