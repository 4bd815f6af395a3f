import type { Trash } from '../../trash/trash.ts'
import type { Handlers } from '../ipc.ts'
import { toResult } from '../views.ts'
import { done } from './done.ts'

type TrashHandlers = Pick<Handlers, 'trashStills' | 'listTrash' | 'undoTrash'>

/** The way to the system's trash, and back. */
export function trashHandlers(trash: Pick<Trash, 'trash' | 'waiting' | 'undo'>): TrashHandlers {
  return {
    trashStills: ({ places }) => toResult(() => trash.trash(places)),
    listTrash: () => toResult(async () => trash.waiting()),
    undoTrash: ({ trashId }) => done(() => trash.undo(trashId)),
  }
}
