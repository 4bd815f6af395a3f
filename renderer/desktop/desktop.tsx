import { useEffect } from 'react'
import { useLink, useStores } from '../stores/stores-context.tsx'
import { loadLater } from '../ui/load-later.tsx'
import { startDesktop } from './start-desktop.ts'

const UnknownRoom = loadLater(async () => (await import('./unknown-room.tsx')).UnknownRoom)

/** The system around the window: what it asks of the page, and what it is to know. */
export function Desktop() {
  const stores = useStores()
  const unknownRoom = useLink((state) => state.unknownRoom)
  useEffect(() => startDesktop(stores), [stores])
  return unknownRoom === null ? null : <UnknownRoom id={unknownRoom} />
}
