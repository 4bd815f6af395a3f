/** Where somebody is among the stills that the viewer was opened with. */
export interface Course {
  /** What is shown. */
  readonly current: number
  /** The last one shown that is, or was, one of `places`: the filmstrip leads away from them. */
  readonly anchor: number
  /** Its index then. */
  readonly index: number
  /** Compare: the still on the left; null while one is shown. */
  readonly pinned: number | null
}

/** @param compareWith is shown on the right of the first one */
export function startCourse(
  places: readonly number[],
  start: number,
  compareWith?: number,
): Course {
  const course = {
    current: start,
    anchor: start,
    index: Math.max(0, places.indexOf(start)),
    pinned: null,
  }
  if (compareWith === undefined || compareWith === start) return course
  return { ...goTo(course, places, compareWith), pinned: start }
}

/** Shows another still, of `places` or not. */
export function goTo(course: Course, places: readonly number[], place: number): Course {
  const index = places.indexOf(place)
  if (index < 0) return { ...course, current: place }
  return { ...course, current: place, anchor: place, index }
}

/** The still before (-1) or after (1); undefined at the end. */
export function neighbourOf(
  course: Course,
  places: readonly number[],
  way: 1 | -1,
): number | undefined {
  const index = places.indexOf(course.anchor)
  if (index >= 0) return places[index + way]
  // It has gone, and what came after it is in its place.
  return places[way > 0 ? course.index : course.index - 1]
}

/**
 * What is shown once a still has gone: the next one, else the one before. Null where there is none.
 *
 * @param places with it
 */
export function afterRemoval(
  course: Course,
  places: readonly number[],
  gone: number,
): Course | null {
  const unpinned = course.pinned === gone ? { ...course, pinned: null } : course
  if (gone !== course.current) return unpinned
  const isOnCourse = course.anchor === gone
  const next = isOnCourse
    ? (neighbourOf(course, places, 1) ?? neighbourOf(course, places, -1))
    : course.anchor
  if (next === undefined || next === gone) return null
  const followed = goTo(unpinned, places, next)
  return followed.pinned === next ? { ...followed, pinned: null } : followed
}

/** Puts what is shown on the left, and the next one (or the one before) on the right. */
export function startCompare(course: Course, places: readonly number[]): Course {
  const other = neighbourOf(course, places, 1) ?? neighbourOf(course, places, -1)
  const pinned = course.current
  return { ...(other === undefined ? course : goTo(course, places, other)), pinned }
}

/** Shows the one on the left again, alone. */
export function endCompare(course: Course, places: readonly number[]): Course {
  if (course.pinned === null) return course
  return { ...goTo(course, places, course.pinned), pinned: null }
}

export function swapSides(course: Course, places: readonly number[]): Course {
  if (course.pinned === null) return course
  return { ...goTo(course, places, course.pinned), pinned: course.current }
}
