import { describe, expect, it } from 'vitest'
import type { Migration } from '../../main/migrate.ts'
import { migrate, versionAfter } from '../../main/migrate.ts'

const migrations: readonly Migration[] = [
  ({ colour, ...rest }) => ({ ...rest, theme: colour }),
  ({ theme, ...rest }) => ({ ...rest, appearance: { theme } }),
]

describe('migrate', () => {
  it.each([
    [
      { version: 1, colour: 'dark', other: 1 },
      { version: 3, appearance: { theme: 'dark' }, other: 1 },
    ],
    [
      { version: 2, theme: 'dark' },
      { version: 3, appearance: { theme: 'dark' } },
    ],
    [
      { version: 3, appearance: {} },
      { version: 3, appearance: {} },
    ],
    [
      { version: 4, later: true },
      { version: 4, later: true },
    ],
    [
      { version: 0, colour: 'dark' },
      { version: 0, colour: 'dark' },
    ],
    [{ version: 1.5 }, { version: 1.5 }],
    [{ version: '1' }, { version: '1' }],
    [{ colour: 'dark' }, { colour: 'dark' }],
    [null, null],
    ['text', 'text'],
  ])('makes of %j %j', (file, expected) => {
    expect(migrate(file, migrations)).toEqual(expected)
  })

  it('counts versions from 1', () => {
    expect([versionAfter([]), versionAfter(migrations)]).toEqual([1, 3])
  })
})
