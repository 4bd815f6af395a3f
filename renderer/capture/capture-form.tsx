import { Button, Text } from '@mantine/core'
import { Camera } from 'lucide-react'
import type { FormEvent } from 'react'
import { useMemo } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import { useCommandHint } from '../commands/use-command-hint.ts'
import { useJobs, useRooms, useStores } from '../stores/stores-context.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { formatCount, formatNumberOf } from '../ui/format.ts'
import { CaptureOptionsFields } from './capture-options.tsx'
import classes from './capture-pane.module.css'
import { CaptureProgress } from './capture-progress.tsx'
import { pressCapture } from './press-capture.ts'

/** Options and buttons. Enter in any field captures too. */
export function CaptureForm({ rooms }: { readonly rooms: readonly RoomView[] }) {
  const stores = useStores()
  const { aria } = useCommandHint('capture')
  const failure = useJobs((state) => state.failure)
  const setFailure = useJobs((state) => state.setFailure)

  function press(event: FormEvent) {
    event.preventDefault()
    pressCapture(stores, rooms)
  }

  return (
    <form className={classes.form} onSubmit={press} noValidate aria-label="Capture">
      <div className={classes.choices}>
        <CaptureOptionsFields />
      </div>
      {failure && (
        <div className={classes.problem}>
          <FailureAlert failure={failure} onDismiss={() => setFailure(null)} />
        </div>
      )}
      <div className={classes.press}>
        <Button type="submit" size="sm" leftSection={<Camera size={16} />} aria-keyshortcuts={aria}>
          Capture
        </Button>
        <Target rooms={rooms} />
        <CaptureAllLive />
      </div>
      <CaptureProgress />
    </form>
  )
}

/** What Capture would capture, and a word of warning where that can't work. */
function Target({ rooms }: { readonly rooms: readonly RoomView[] }) {
  const idle = rooms.filter((room) => !room.live).length
  if (rooms.length === 0) return <Text c="dimmed">No room selected</Text>
  return (
    <Text>
      {formatNumberOf(rooms.length, 'room')}
      {idle > 0 && (
        <Text span c="dimmed">
          {`, ${formatCount(idle)} not live`}
        </Text>
      )}
    </Text>
  )
}

function CaptureAllLive() {
  const stores = useStores()
  const rooms = useRooms((state) => state.rooms)
  const live = useMemo(() => rooms.filter((room) => room.live), [rooms])
  return (
    <Button
      ml="auto"
      variant="default"
      size="sm"
      disabled={live.length === 0}
      onClick={() => pressCapture(stores, live)}
    >
      Stills of all live rooms
      <Text span c="dimmed" ml={6}>
        {formatCount(live.length)}
      </Text>
    </Button>
  )
}
