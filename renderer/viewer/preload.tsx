import { useEffect } from 'react'
import { pictureOf } from '../stills/picture.ts'
import { useStill } from '../stores/use-still.ts'

/** Has a neighbour's details and picture ready before somebody turns to it. Shows nothing. */
export function Preload({ place }: { readonly place: number | undefined }) {
  return place !== undefined && <Ready key={place} place={place} />
}

function Ready({ place }: { readonly place: number }) {
  const still = useStill(place)
  const src = still ? pictureOf(still) : null
  useEffect(() => {
    if (!src) return
    const picture = new Image()
    picture.decoding = 'async'
    picture.src = src
    return () => {
      picture.src = ''
    }
  }, [src])
  return null
}
