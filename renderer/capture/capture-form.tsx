import { Button, Text } from '@mantine/core'
import { Camera } from 'lucide-react'
import type { FormEvent } from 'react'
import { useId, useMemo } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import { useCommandHint } from '../commands/use-command-hint.ts'
import { useJobs, useRooms, useStores } from '../stores/stores-context.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import { CaptureOptionsFields } from './capture-options.tsx'
import classes from './capture-pane.module.css'
import { CaptureProgress } from './capture-progress.tsx'
import { PresetBar } from './preset-bar.tsx'
import { pressCapture } from './press-capture.ts'

/** Options and buttons. Enter in any field captures too. */
export function CaptureForm({ rooms }: { readonly rooms: readonly RoomView[] }) {
  const stores = useStores()
  const { aria } = useCommandHint('capture')
  const failure = useJobs((state) => state.failure)
  const setFailure = useJobs((state) => state.setFailure)
  const titleId = useId()
  const texts = words().capture.form

  function press(event: FormEvent) {
    event.preventDefault()
    pressCapture(stores, rooms)
  }

  return (
    <form className={classes.form} onSubmit={press} noValidate aria-label={texts.capture}>
      <PresetBar titleId={titleId} />
      <div className={classes.choices}>
        <CaptureOptionsFields titleId={titleId} />
      </div>
      {failure && (
        <div className={classes.problem}>
          <FailureAlert failure={failure} onDismiss={() => setFailure(null)} />
        </div>
      )}
      <div className={classes.press}>
        <Button type="submit" size="sm" leftSection={<Camera size={16} />} aria-keyshortcuts={aria}>
          {texts.capture}
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
  const texts = words().capture.form
  if (rooms.length === 0)
    return (
      <Text className={classes.target ?? ''} c="dimmed">
        {texts.noRoomSelected}
      </Text>
    )
  return (
    <Text className={classes.target ?? ''}>
      {texts.rooms(rooms.length)}
      {idle > 0 && (
        <Text span c="dimmed">
          {texts.notLive(formatCount(idle))}
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
      {words().capture.form.allLive}
      <Text span c="dimmed" ml={6}>
        {formatCount(live.length)}
      </Text>
    </Button>
  )
}
