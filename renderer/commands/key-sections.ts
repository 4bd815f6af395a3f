import type { CommandId } from '../../preload/commands.ts'
import { commandIds, shortcutsOf } from '../../preload/commands.ts'
import { rowOf, stillActions } from '../still-actions/actions.ts'
import { words } from '../ui/words.ts'
import {
  commandLabel,
  commands as viewerCommands,
  commandRow as viewerRow,
} from '../viewer/commands.ts'
import { commandGroups, commandRow } from './command-table.ts'
import type { KeyLine, LocalKeys } from './local-keys.ts'
import { localKeys } from './local-keys.ts'

/** Every key of the window by the parts of the shortcuts page. */
export function keySections(): readonly LocalKeys[] {
  const ofWindow = commandGroups.map((group) => ({
    title: words().commands.groups[group],
    lines: commandIds.filter((id) => commandRow(id).group === group).flatMap(lineOf),
  }))
  return [...ofWindow, ...localKeys(), viewerKeys()]
}

function lineOf(id: CommandId): readonly KeyLine[] {
  const [first, ...more] = shortcutsOf(id)
  return first ? [{ title: words().commands.titles[id], shortcuts: [first, ...more] }] : []
}

/** What an action is called for one still. */
const one = { count: 1, isFavourite: false, hasRequest: true, canCompare: false }

function viewerKeys(): LocalKeys {
  const own = viewerCommands.map((command) => ({
    title: commandLabel(command),
    shortcuts: viewerRow(command).shortcuts,
  }))
  const actions = stillActions.flatMap((action): readonly KeyLine[] => {
    const { label, shortcut } = rowOf(action)
    return shortcut ? [{ title: label(one), shortcuts: [shortcut] }] : []
  })
  return { title: words().commands.local.viewer, lines: [...own, ...actions] }
}
