import type { RefObject } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import { pressCapture } from '../capture/press-capture.ts'
import { useStores } from '../stores/stores-context.tsx'
import type { AskKind } from './asks-store.ts'
import type { Preview } from './create-preview.ts'
import { grabFrame } from './grab-frame.ts'

interface Needs {
  readonly room: RoomView
  /** ISO 8601 of stream time 0. */
  readonly startedAt: string | null
  readonly preview: Preview | null
  readonly video: RefObject<HTMLVideoElement | null>
}

/** Sends a capture of the moment on screen, or of live, and keeps the frame to compare it with. */
export function useAskForStill(needs: Needs): (kind: AskKind) => void {
  const stores = useStores()
  return (kind) => {
    const { room, startedAt, preview, video } = needs
    const clock = preview?.clock() ?? null
    const seconds = clock?.moment.ok ? clock.moment.seconds : null
    if (kind === 'moment' && seconds === null) return
    const isOnScreen = kind === 'moment' || (clock?.isLive ?? false)
    const asks = stores.asks.getState()
    const id = asks.put({
      roomId: room.roomId,
      kind,
      seconds: isOnScreen ? seconds : null,
      frame: isOnScreen && video.current ? grabFrame(video.current) : null,
      startedAt,
    })
    const isSent = pressCapture(stores, [room], {
      time: kind === 'moment' ? seconds : null,
      onAnswer: (answer) => asks.answer(id, answer),
    })
    // The form says why.
    if (!isSent) asks.drop(id)
  }
}
