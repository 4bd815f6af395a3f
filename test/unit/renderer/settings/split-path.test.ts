import { describe, expect, it } from 'vitest'
import { splitPath } from '../../../../renderer/settings/split-path.ts'

describe('splitPath', () => {
  it.each([
    ['/home/ada/Stills', '/home/ada/', 'Stills'],
    ['/home/ada/Stills/', '/home/ada/', 'Stills'],
    ['C:\\Users\\Ada\\Stills', 'C:\\Users\\Ada\\', 'Stills'],
    ['\\\\server\\share', '\\\\server\\', 'share'],
    ['Stills', '', 'Stills'],
    ['/', '/', ''],
  ])('splits %s', (path, parent, name) => {
    expect(splitPath(path)).toEqual({ parent, name })
  })
})
