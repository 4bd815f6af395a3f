import { describe, expect, it } from 'vitest'
import type { Target } from '../../../../renderer/still-actions/actions.ts'
import {
  actionOfKey,
  actionsFor,
  rowOf,
  sections,
} from '../../../../renderer/still-actions/actions.ts'
import { shortcutWords } from '../../../../renderer/ui/shortcut.ts'

const one: Target = { count: 1, isFavourite: false, hasRequest: true, canCompare: true }
const offered = (target: Target) => sections.flatMap((section) => actionsFor(target, section))
const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false }

describe('what can be done with stills', () => {
  it('offers what needs a single still for one alone', () => {
    expect(offered(one)).toEqual([
      'open',
      'openWith',
      'show',
      'copyImage',
      'copyPaths',
      'favourite',
      'tags',
      'note',
      'saveAs',
      'export',
      'trash',
    ])
    expect(offered({ ...one, count: 3 })).toEqual([
      'copyPaths',
      'favourite',
      'tags',
      'note',
      'export',
      'trash',
    ])
  })

  it('offers to compare two, where they can be shown', () => {
    expect(offered({ ...one, count: 2 })).toContain('compare')
    expect(offered({ ...one, count: 2, canCompare: false })).not.toContain('compare')
    expect(offered(one)).not.toContain('compare')
  })

  it.each([
    ['copyPaths', 1, 'Copy path'],
    ['copyPaths', 1200, 'Copy 1,200 paths'],
    ['trash', 1, 'Move to trash'],
    ['trash', 12, 'Move 12 to trash'],
  ] as const)('calls %s of %i "%s"', (action, count, label) => {
    expect(rowOf(action).label({ ...one, count })).toBe(label)
  })

  it('says whether the star comes or goes', () => {
    expect(rowOf('favourite').label(one)).toBe('Favourite')
    expect(rowOf('favourite').label({ ...one, isFavourite: true })).toBe('Remove from favourites')
  })

  it.each([
    [{ key: 'f' }, 'favourite'],
    [{ key: 'c', ctrlKey: true }, 'copyImage'],
    [{ key: 'c', metaKey: true }, 'copyImage'],
    [{ key: 'C', ctrlKey: true, shiftKey: true }, 'copyPaths'],
    [{ key: 'c' }, undefined],
    [{ key: 's', ctrlKey: true }, 'saveAs'],
    [{ key: 's' }, undefined],
    [{ key: 'O', shiftKey: true }, 'show'],
    [{ key: 'o' }, 'open'],
    [{ key: 'Delete' }, 'trash'],
    [{ key: 'Delete', ctrlKey: true }, undefined],
    [{ key: 'f', altKey: true }, undefined],
  ])('%j asks for %s', (press, action) => {
    expect(actionOfKey({ ...plain, ...press })).toBe(action)
  })

  it('writes keys as each system does', () => {
    const shortcut = { key: 'c', withModifier: true, withShift: true }
    expect(shortcutWords(shortcut, false)).toBe('Ctrl+Shift+C')
    expect(shortcutWords(shortcut, true)).toBe('⌘⇧C')
    expect(shortcutWords({ key: 'ArrowLeft' }, false)).toBe('←')
  })
})
