import type Hls from 'hls.js'
import type { LevelDetails } from 'hls.js'
import { hlsConfig } from './hls-config.ts'
import { failureOf } from './hls-failure.ts'
import type { OpenStream, StreamWindow, Stretch } from './stream-types.ts'

/** Fetches the player's code, which is larger than all else on the page, when it is first needed. */
export async function loadHls(video: HTMLVideoElement): Promise<OpenStream> {
  const { default: Player, Events } = await import('hls.js/light')
  return (url, { onPlaylist, onFailure }) => {
    const hls = new Player(hlsConfig)
    hls.on(Events.LEVEL_UPDATED, (_, { details }) => onPlaylist(stretchesOf(details)))
    // Loaded pieces tell exactly where they lie.
    hls.on(Events.LEVEL_PTS_UPDATED, (_, { details }) => onPlaylist(stretchesOf(details)))
    hls.on(Events.ERROR, (_, error) => {
      if (error.fatal) onFailure(failureOf(error))
    })
    hls.loadSource(url)
    hls.attachMedia(video)
    return { window: () => windowOf(hls), close: () => hls.destroy() }
  }
}

function stretchesOf({ fragments }: LevelDetails): readonly Stretch[] {
  return fragments.map(({ start, end, programDateTime }) => ({
    start,
    end,
    date: programDateTime,
  }))
}

function windowOf(hls: Hls): StreamWindow | null {
  const details = hls.latestLevelDetails
  if (!details || details.fragments.length === 0) return null
  const { fragments, edge, age, live } = details
  // The oldest piece of a live stream is the next to go, under whoever plays it.
  const first = live && fragments.length > 3 ? fragments[1] : fragments[0]
  return {
    start: first?.start ?? 0,
    end: edge,
    live: live ? (hls.liveSyncPosition ?? edge) : edge,
    now: live ? edge + age : edge,
    isEnded: !live,
  }
}
