import type { Command } from './commands.ts'
import type { CourseTools } from './use-course.ts'
import type { Looks } from './use-looks.ts'
import type { Panel } from './viewer-store.ts'

export type CommandRunner = (command: Command) => void

interface Tools {
  readonly course: CourseTools
  readonly looks: Looks
  readonly toggle: (panel: Panel) => void
  readonly toggleWipe: () => void
  readonly toggleKeys: () => void
  readonly close: () => void
  /** Moves along the room's stills. */
  readonly moveInRoom: (way: 1 | -1) => void
}

/** What each button and key of the viewer does. */
export function commandRunner({ course, looks, toggle, ...tools }: Tools): CommandRunner {
  const runs: Readonly<Record<Command, () => void>> = {
    previous: () => course.show(course.previous),
    next: () => course.show(course.next),
    first: () => course.show(course.places[0]),
    last: () => course.show(course.places.at(-1)),
    earlier: () => tools.moveInRoom(-1),
    later: () => tools.moveInRoom(1),
    zoomIn: () => looks.zoom('in'),
    zoomOut: () => looks.zoom('out'),
    fit: looks.fit,
    actual: looks.actual,
    compare: course.toggleCompare,
    swap: course.swap,
    wipe: tools.toggleWipe,
    details: () => toggle('details'),
    filmstrip: () => toggle('filmstrip'),
    keys: tools.toggleKeys,
    close: tools.close,
  }
  return (command) => runs[command]()
}
