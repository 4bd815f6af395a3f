import type { Args, StillroomApi } from '../../preload/contract.ts'

type Selection = Args<'tellSelection'>

/** Ms until a selection counts: somebody who walks through the list selects dozens. */
const settleMs = 300

/**
 * Tells main which rooms are selected, once they stay so. A project's empty selection is told only
 * after another one: opening a project selects nothing, and what was selected last is still good.
 *
 * @param read what is selected now; null while no project is open
 */
export function createSelectionTeller(
  api: Pick<StillroomApi, 'tellSelection'>,
  read: () => Selection | null,
) {
  const told = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell(): void {
    const selection = read()
    if (selection === null) return
    const now = selection.rooms.map(({ roomId }) => roomId).join('\n')
    if ((told.get(selection.projectId) ?? '') === now) return
    told.set(selection.projectId, now)
    // What main could not keep, it has logged; the window works without it.
    api.tellSelection(selection).catch(() => told.delete(selection.projectId))
  }

  return {
    /** To be called at each change. */
    changed(): void {
      clearTimeout(timer)
      timer = setTimeout(tell, settleMs)
    },
    stop: () => clearTimeout(timer),
  }
}
