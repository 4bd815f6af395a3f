import path from 'node:path'
import type { Owner } from './owner.ts'
import { createOwner } from './owner.ts'
import { isOwnerAlive, removeOwnerLock, takeOwnerLock } from './owner-lock.ts'

/** This process among those that share a catalogue. */
export interface Owners {
  readonly me: Owner
  isAlive(owner: Owner): boolean
  /** Clears up after one that is dead. */
  forget(owner: Owner): void
  /** From then on this process counts as dead. */
  leave(): void
}

/** @param catalogueFile absolute path, or `:memory:`, which nobody else can open */
export function joinOwners(catalogueFile: string, activity: string, now: Date): Owners {
  const me = createOwner(activity, now)
  if (catalogueFile === ':memory:') {
    return { me, isAlive: () => false, forget: () => {}, leave: () => {} }
  }
  const folder = path.join(path.dirname(catalogueFile), 'owners')
  const lock = takeOwnerLock(folder, me.id)
  return {
    me,
    isAlive: ({ id }) => isOwnerAlive(folder, id),
    forget: ({ id }) => removeOwnerLock(folder, id),
    leave: lock.release,
  }
}
