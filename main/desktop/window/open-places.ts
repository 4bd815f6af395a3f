import path from 'node:path'
import type { Log } from '../../log.ts'
import { createPlaceFile } from './place-file.ts'
import type { PlaceKeeper } from './place-keeper.ts'
import { createPlaceKeeper } from './place-keeper.ts'

/** Where the window was. What can't be read or kept is no reason to do without a window. */
export async function openPlaces(userData: string, log: Log): Promise<PlaceKeeper> {
  const file = createPlaceFile(path.join(userData, 'window.json'))
  const { value } = await file.read().catch((error: unknown) => {
    log.warn('Where the window was can’t be read.', error)
    return { value: { place: null } }
  })
  return createPlaceKeeper(value.place, {
    write: (place) => file.write({ version: 1, place }),
    onError: (error) => log.warn('Where the window is can’t be kept.', error),
  })
}
