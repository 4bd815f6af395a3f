import { Camera } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { memo } from 'react'
import { StillPicture } from '../gallery/still-picture.tsx'
import { pictureOf, previewOf } from '../stills/picture.ts'
import { useNow } from '../ui/use-now.ts'
import { translated, words } from '../ui/words.ts'
import { ageWords, tileName, tileTitle } from './tile-words.ts'
import type { Tile, Trouble } from './trouble.ts'
import classes from './wall-tile.module.css'

interface Props {
  readonly tile: Tile
  readonly index: number
  readonly count: number
  /** Pixels, from the wall's top left. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** The one that the Tab key leads to. */
  readonly isActive: boolean
  readonly onFocus: (roomId: string) => void
  readonly onOpen: (roomId: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** Pixels of the longer side of a preview: what is much larger on the screen shows the still. */
const previewSide = 320

/** Ms: seconds are counted within the first minute only. */
const minute = 60_000

/** One room: its newest still, and what is wrong with it. */
export const WallTile = memo(function WallTile({ tile, onFocus, onOpen, ...props }: Props) {
  const { index, count, left, top, width, height, isActive, onKeyDown } = props
  const { room, troubles } = tile
  const now = useAge(tile)
  return (
    <li
      className={classes.place}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ width, height, translate: `${left}px ${top}px` }}
    >
      <button
        type="button"
        className={classes.tile}
        data-room={room.roomId}
        data-worst={troubles[0]}
        aria-label={tileName(tile, now)}
        title={tileTitle(tile)}
        tabIndex={isActive ? 0 : -1}
        onFocus={() => onFocus(room.roomId)}
        onClick={() => onOpen(room.roomId)}
        onKeyDown={onKeyDown}
      >
        <span className={classes.picture} data-empty={!tile.still || undefined}>
          <Picture tile={tile} width={width} />
          <Badges troubles={troubles} />
        </span>
        <span className={classes.caption}>
          <span className={classes.name}>{room.customRoomId ?? room.roomId}</span>
          <span className={classes.more}>
            <Detail tile={tile} />
            <span className={classes.age}>{ageWords(tile, now)}</span>
          </span>
        </span>
      </button>
    </li>
  )
})

/** Ms since 1970, renewed as often as the age that is shown changes. */
function useAge({ still }: Tile): number {
  const capturedAt = still ? Date.parse(still.capturedAt) : 0
  const isFresh = Date.now() - capturedAt < minute
  return useNow(isFresh ? 1000 : minute / 4)
}

function Picture({ tile: { still }, width }: { readonly tile: Tile; readonly width: number }) {
  if (still === undefined) return null
  if (still === null) return <Camera size={20} aria-hidden />
  const isLarge = width * window.devicePixelRatio > previewSide * 1.1
  return <StillPicture src={isLarge ? pictureOf(still) : previewOf(still)} />
}

function Badges({ troubles }: { readonly troubles: readonly Trouble[] }) {
  return (
    <span className={classes.badges}>
      {troubles.map((trouble) => (
        <span key={trouble} className={classes.badge} data-trouble={trouble}>
          {words().wall.troubles[trouble]}
        </span>
      ))}
    </span>
  )
}

function Detail({ tile: { room, failure } }: { readonly tile: Tile }) {
  if (failure) return <span className={classes.failure}>{translated(failure.message)}</span>
  return <span className={classes.id}>{room.customRoomId === null ? '' : room.roomId}</span>
}
