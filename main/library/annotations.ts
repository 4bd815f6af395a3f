import type Database from 'better-sqlite3'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { fromRow, toRow } from './rows.ts'
import { prepareOnce } from './sql.ts'
import type { Annotations } from './still.ts'
import { changeTags, mostTags } from './tags.ts'

/** What is to become of some stills' annotations; what isn't named stays as it is. */
export interface AnnotationChange {
  readonly favourite?: boolean | undefined
  readonly addTags?: readonly string[] | undefined
  readonly removeTags?: readonly string[] | undefined
  readonly note?: string | undefined
}

/** Stills that are changed in one transaction: well under a second, also where each has a text. */
export const annotatedAtOnce = 500

export function annotationMethods(db: Database.Database) {
  const now = db.prepare('SELECT favourite, tags, note FROM stills WHERE place = ?')
  const prepareUpdate = prepareOnce(db, (names) => {
    const values = names.map((name) => `${name} = @${name}`)
    return `UPDATE stills SET ${values.join(', ')} WHERE place = @place`
  })

  function update(place: number, change: AnnotationChange): void {
    const row = now.get(place)
    if (row === undefined) return
    const patch = differing(fromRow<Annotations>(row), change)
    const names = Object.keys(patch)
    if (names.length > 0) prepareUpdate(names).run({ ...toRow(patch), place })
  }

  const updateEach = db.transaction((places: readonly number[], change: AnnotationChange) => {
    for (const place of places) update(place, change)
  })

  return {
    /**
     * Changes what people have added to these stills; places without a still are passed over.
     * More than {@link annotatedAtOnce} are several transactions, so that others can write in
     * between; each happens as a whole, and a refusal leaves those before it done.
     *
     * @throws StillroomError `invalid-options` where a still would have more than 100 tags
     */
    annotate(places: readonly number[], change: AnnotationChange): void {
      for (let at = 0; at < places.length; at += annotatedAtOnce) {
        updateEach.immediate(places.slice(at, at + annotatedAtOnce), change)
      }
    },
  }
}

/** Only what is really another: a row that stays the same costs nothing in the text's index. */
function differing(now: Annotations, change: AnnotationChange): Partial<Annotations> {
  const { favourite = now.favourite, note = now.note, addTags = [], removeTags = [] } = change
  const tags = changeTags(now.tags, addTags, removeTags)
  if (tags.length > mostTags) throw tooManyTags()
  return {
    ...(favourite !== now.favourite && { favourite }),
    ...(note !== now.note && { note }),
    ...(tags.join('\n') !== now.tags.join('\n') && { tags }),
  }
}

function tooManyTags(): StillroomError {
  return new StillroomError('invalid-options', {
    message: say('tooManyTags', { most: mostTags }),
    action: say('removeSomeTags'),
  })
}
