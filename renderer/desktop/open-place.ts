import type { Place } from '../../preload/views.ts'
import type { Stores } from '../stores/stores.ts'
import { assertNever } from '../ui/assert-never.ts'

/** Opens what a notification has told of. */
export function openPlace({ page, commands }: Pick<Stores, 'page' | 'commands'>, place: Place) {
  switch (place.page) {
    case 'activity':
    case 'gallery':
      page.getState().open(place.page)
      return
    case 'still':
      commands.getState().view({ places: [place.place], start: place.place })
      return
    default:
      assertNever(place)
  }
}
