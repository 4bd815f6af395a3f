import type { MouseEvent, RefObject } from 'react'
import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Language, StillAction } from '../still-actions/actions.ts'
import type { DialogAction } from '../still-actions/run-action.ts'
import { runAction } from '../still-actions/run-action.ts'
import { useStillActions } from '../still-actions/use-still-actions.ts'
import { useStores, useViewer } from '../stores/stores-context.tsx'
import { useStill } from '../stores/use-still.ts'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import { commandRunner } from './run-command.ts'
import { useCourse } from './use-course.ts'
import { useLooks } from './use-looks.ts'
import { useRoomPlaces } from './use-room-places.ts'
import { useViewerKeys } from './use-viewer-keys.ts'

export interface ViewerProps {
  /** The order of previous and next. */
  readonly places: readonly number[]
  readonly start: number
  /** Shown beside the first one. */
  readonly compareWith?: number
  /** @param lastPlace what was shown last */
  readonly onClose: (lastPlace: number) => void
}

interface OpenMenu {
  readonly place: number
  /** Pixels in the window. */
  readonly x: number
  readonly y: number
}

/** Before a still's details are there. */
const anySize = { width: 16, height: 9 }

/** All that the viewer's parts share. */
export function useViewerState({ onClose, ...props }: ViewerProps) {
  const window = useRef<HTMLDivElement>(null)
  const course = useCourse(props)
  const { current, pinned } = course.course
  const still = useStill(current)
  const looks = useLooks(still ?? anySize, pinned === null ? String(current) : `beside ${pinned}`)
  const roomPlaces = useRoomPlaces(still?.roomId)
  const { panels, toggle, focusField } = usePanels(window)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [overlay, setOverlay] = useState<Overlay>(noOverlay)
  const actions = useStillActions()

  function close() {
    if (overlay.hasKeys) return setOverlay({ ...overlay, hasKeys: false })
    onClose(current)
  }

  const run = commandRunner({
    course,
    looks,
    toggle,
    toggleWipe: () => setOverlay({ ...overlay, isWiping: !overlay.isWiping }),
    toggleKeys: () => setOverlay({ ...overlay, hasKeys: !overlay.hasKeys }),
    close,
    moveInRoom: (way) => course.show(neighbourIn(roomPlaces, current, way)),
  })

  function ask(asking: DialogAction) {
    if (asking === 'tags' || asking === 'note') return focusField(asking)
    setOverlay({ ...overlay, asking })
  }

  function act(action: StillAction) {
    if (!still) return
    if (action === 'trash') return void trash(current)
    runAction(action, [current], { actions, ask, compare: course.toggleCompare })
  }

  /** What comes next is shown only once the still is really on its way. */
  async function trash(place: number) {
    if (!(await actions.trash([place]))) return
    if (!course.leave(place)) onClose(place)
  }

  useViewerKeys({
    window,
    canPan: looks.canPan,
    isCovered: menu !== null || overlay.asking !== null,
    onPan: looks.pan,
    onCommand: run,
    onAction: act,
  })

  return {
    window,
    course,
    still,
    looks,
    panels,
    roomPlaces,
    menu,
    overlay,
    run,
    act,
    position: positionWords(course.places, current),
    show: useLatest((place: number) => course.show(place)),
    copyRequest: (place: number, language: Language) => void actions.copyRequest(place, language),
    openMenu(place: number, event: MouseEvent) {
      event.preventDefault()
      setMenu({ place, x: event.clientX, y: event.clientY })
    },
    /** The still on the left may go, too. */
    trash: ([place]: readonly number[]) => void (place !== undefined && trash(place)),
    closeMenu: () => setMenu(null),
    endAsking: () => setOverlay({ ...overlay, asking: null }),
  }
}

interface Overlay {
  readonly isWiping: boolean
  readonly hasKeys: boolean
  readonly asking: DialogAction | null
}

const noOverlay: Overlay = { isWiping: false, hasKeys: false, asking: null }

function usePanels(window: RefObject<HTMLElement | null>) {
  const details = useViewer((state) => state.details)
  const filmstrip = useViewer((state) => state.filmstrip)
  const { viewer } = useStores()
  return {
    panels: { details, filmstrip },
    toggle: viewer.getState().toggle,
    /** Opens the details where they are hidden. */
    focusField(field: 'tags' | 'note') {
      flushSync(() => viewer.getState().open('details'))
      window.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus()
    },
  }
}

/** The same function for good, so that what is memoised stays so. */
function useLatest<Args extends readonly unknown[]>(call: (...args: Args) => void) {
  const latest = useRef(call)
  latest.current = call
  return useCallback((...args: Args) => latest.current(...args), [])
}

function neighbourIn(places: readonly number[], current: number, way: 1 | -1) {
  const index = places.indexOf(current)
  return index < 0 ? undefined : places[index + way]
}

function positionWords(places: readonly number[], current: number): string {
  const index = places.indexOf(current)
  return index < 0
    ? ''
    : words().viewer.position(formatCount(index + 1), formatCount(places.length))
}
