import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hideNames } from '../../../main/diagnostics/hide-names.ts'

const ada = { userName: 'ada', home: '/home/ada', secrets: ['s3cr3t-of-webinars'] }
const windows = { userName: 'Ada', home: 'C:\\Users\\Ada', secrets: [] }

describe('hideNames', () => {
  it.each([
    ['/home/ada/Pictures/Stillroom', ada, '~/Pictures/Stillroom'],
    ['/media/ada/Archive, /run/media/ada', ada, '/media/[user]/Archive, /run/media/[user]'],
    ['/home/bob/Videos/a.jpg', ada, '/home/[user]/Videos/a.jpg'],
    ['/Users/Bob Smith/Movies/x', ada, '/Users/[user]/Movies/x'],
    ['C:\\Users\\Ada\\AppData', windows, '~\\AppData'],
    ["'C:\\\\Users\\\\Ada\\\\AppData'", windows, "'~\\\\AppData'"],
    ['D:\\Users\\Bob\\x', windows, 'D:\\Users\\[user]\\x'],
    ['sent s3cr3t-of-webinars here', ada, 'sent [removed] here'],
    ['a radar in /srv/radar/adam', ada, 'a radar in /srv/radar/adam'],
    ['https://api.videosdk.live/v2', ada, 'https://api.videosdk.live/v2'],
  ])('makes of %j', (text, owner, expected) => {
    expect(hideNames(text, owner)).toBe(expected)
  })

  it('takes names with any signs in them, and hides them in every path', () => {
    const taken = new Set(['mnt', 'x'])
    const name = fc
      .string({ minLength: 1 })
      .filter((text) => !taken.has(text.toLowerCase()) && !/[\\/\s"',;)]/u.test(text))
    fc.assert(
      fc.property(name, (userName) => {
        const owner = { userName, home: '', secrets: [] }
        expect(hideNames(`/mnt/${userName}/x`, owner)).toBe('/mnt/[user]/x')
      }),
    )
  })

  it('leaves all as it is for a user without a name or home', () => {
    const nobody = { userName: '', home: '/', secrets: ['', 'no'] }
    expect(hideNames('/srv/no/ stills', nobody)).toBe('/srv/no/ stills')
  })
})
