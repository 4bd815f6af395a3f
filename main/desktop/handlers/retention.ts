import type { Retention } from '../../retention/retention.ts'
import type { Handlers } from '../ipc.ts'
import { toResult } from '../views.ts'
import { done } from './done.ts'

type RetentionHandlers = Pick<
  Handlers,
  'listRetention' | 'tryRetention' | 'setRetention' | 'removeRetention'
>

/** Places that are shown of what a rule would send to the trash. */
const mostShown = 1000

/** Rules for how long stills are kept. */
export function retentionHandlers(
  retention: Pick<Retention, 'list' | 'try' | 'set' | 'remove'>,
): RetentionHandlers {
  return {
    listRetention: () => toResult(() => retention.list()),
    tryRetention: (rule) =>
      toResult(async () => {
        const { places, bytes, favourites } = await retention.try(rule)
        return { places: places.slice(0, mostShown), count: places.length, bytes, favourites }
      }),
    setRetention: (rule) => toResult(() => retention.set(rule)),
    removeRetention: ({ retentionId }) => done(() => retention.remove(retentionId)),
  }
}
