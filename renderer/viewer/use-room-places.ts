import { useEffect, useState } from 'react'
import { everyStill } from '../gallery/gallery-query.ts'
import { attempt } from '../stores/attempt.ts'
import { useStores } from '../stores/stores-context.tsx'

/** Ms in which changes are gathered into one question. */
const gathering = 300

interface RoomPlaces {
  readonly roomId: string
  readonly places: readonly number[]
}

const none: readonly number[] = []

/** A room's stills, the oldest first; those that come or go are followed. */
export function useRoomPlaces(roomId: string | undefined): readonly number[] {
  const { api } = useStores()
  const [known, setKnown] = useState<RoomPlaces | null>(null)
  useEffect(() => {
    if (roomId === undefined) return
    const asked = roomId
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined

    async function load() {
      timer = undefined
      const query = { ...everyStill, roomIds: [asked], order: 'oldest' as const }
      const page = await attempt(api.listPlaces({ query, after: null, limit: 1_000_000 }))
      // What fails leaves the strip as it was; the stills themselves are still to be seen.
      if (page.ok && !isOver) setKnown({ roomId: asked, places: page.value.places })
    }

    function loadSoon() {
      timer ??= setTimeout(() => void load(), gathering)
    }

    const ends = [
      api.subscribe('still', (still) => {
        if (still.roomId === asked) loadSoon()
      }),
      api.subscribe('stillsChanged', loadSoon),
    ]
    void load()
    return () => {
      isOver = true
      clearTimeout(timer)
      for (const end of ends) end()
    }
  }, [api, roomId])
  return known?.roomId === roomId ? (known?.places ?? none) : none
}
