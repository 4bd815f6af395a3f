import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTrash } from '../stores/stores-context.tsx'
import type { Course } from './course.ts'
import {
  afterRemoval,
  endCompare,
  goTo,
  neighbourOf,
  startCompare,
  startCourse,
  swapSides,
} from './course.ts'

interface Options {
  readonly places: readonly number[]
  readonly start: number
  readonly compareWith?: number
}

export type CourseTools = ReturnType<typeof useCourse>

/** The way through the stills, and what stands beside one another. */
export function useCourse({ places: all, start, compareWith }: Options) {
  const [course, setCourse] = useState(() => startCourse(all, start, compareWith))
  const [trashed, setTrashed] = useState<ReadonlySet<number>>(nothing)
  const places = useMemo(
    () => (trashed.size === 0 ? all : all.filter((place) => !trashed.has(place))),
    [all, trashed],
  )
  useReturns(() => setTrashed(nothing))
  const change = useCallback(
    (next: (course: Course, places: readonly number[]) => Course) =>
      setCourse((last) => next(last, places)),
    [places],
  )

  function show(place: number | undefined) {
    if (place !== undefined) change((last) => goTo(last, places, place))
  }

  return {
    course,
    places,
    previous: neighbourOf(course, places, -1),
    next: neighbourOf(course, places, 1),
    show,
    toggleCompare: () => change(course.pinned === null ? startCompare : endCompare),
    swap: () => change(swapSides),
    /** Goes on without a still. @returns false where it is the only one */
    leave(place: number): boolean {
      setTrashed((last) => new Set([...last, place]))
      const next = afterRemoval(course, places, place)
      if (next) setCourse(next)
      return next !== null
    },
  }
}

const nothing: ReadonlySet<number> = new Set()

/** Once stills have come back from the trash, none counts as gone. */
function useReturns(onReturn: () => void) {
  const latest = useTrash((state) => state.latest)
  const isBack = latest?.state === 'undone' || latest?.state === 'failed'
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the news come.
  useEffect(() => {
    if (isBack) onReturn()
  }, [latest, isBack])
}
