import type { CommandId } from '../../preload/commands.ts'
import type { Stores } from '../stores/stores.ts'
import { contextOf } from './command-context.ts'
import { commandRow } from './command-table.ts'

/** @returns false where the command doesn't apply just now: nothing was done then */
export function runCommand(stores: Stores, id: CommandId): boolean {
  const { applies, run } = commandRow(id)
  if (!applies(contextOf(stores))) return false
  run(stores)
  return true
}
