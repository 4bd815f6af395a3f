import type { RoomView } from '../../preload/contract.ts'
import { Poster } from '../capture/poster.tsx'
import { useRooms } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import classes from './live-preview.module.css'
import { MomentButtons } from './moment-buttons.tsx'
import { PlaybackBar } from './playback-bar.tsx'
import { PreviewNotice } from './preview-notice.tsx'
import { Timeline } from './timeline.tsx'
import { useAskForStill } from './use-ask-for-still.ts'
import { usePreview } from './use-preview.ts'
import { usePreviewState } from './use-preview-state.ts'

interface Props {
  readonly room: RoomView
  /** ISO 8601 of stream time 0. */
  readonly startedAt: string | null
}

/** The room's stream as it plays, the way through it, and what captures a moment of it. */
export function LivePreview({ room, startedAt }: Props) {
  const projectId = useRooms((state) => state.projectId) ?? ''
  const parts = [projectId, room.roomId].map(encodeURIComponent)
  const { video, preview } = usePreview({ url: `/hls/${parts.join('/')}/index.m3u8`, startedAt })
  const hasPicture = usePreviewState(preview, ({ phase }) => phase === 'open')
  const ask = useAskForStill({ room, startedAt, preview, video })
  return (
    <section className={classes.preview} aria-label={words().preview.region}>
      <div className={classes.screen}>
        {!hasPicture && <Poster room={room} />}
        <video
          ref={video}
          className={classes.video}
          data-shown={hasPicture}
          muted
          playsInline
          disablePictureInPicture
          disableRemotePlayback
          aria-label={words().preview.video(room.roomId)}
        />
        <PreviewNotice preview={preview} />
      </div>
      <Timeline preview={preview} onCapture={() => ask('moment')} />
      <div className={classes.tools}>
        <PlaybackBar preview={preview} />
        <MomentButtons preview={preview} onAsk={ask} />
      </div>
    </section>
  )
}
