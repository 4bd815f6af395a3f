import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultLibraryFolder, userDataFolder } from '../../main/user-data.ts'

const ada = { linux: '/home/ada', darwin: '/Users/ada', win32: 'C:\\Users\\ada' } as const
const roaming = 'C:\\Users\\ada\\AppData\\Roaming'

describe('userDataFolder', () => {
  it.each([
    ['linux', {}, '/home/ada/.config/Stillroom'],
    ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/cfg/Stillroom'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/ada/.config/Stillroom'],
    ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/ada/.config/Stillroom'],
    ['linux', { APPDATA: roaming }, '/home/ada/.config/Stillroom'],
    ['darwin', {}, '/Users/ada/Library/Application Support/Stillroom'],
    ['darwin', { XDG_CONFIG_HOME: '/cfg' }, '/Users/ada/Library/Application Support/Stillroom'],
    ['win32', { APPDATA: 'D:\\Roaming' }, 'D:\\Roaming\\Stillroom'],
    ['win32', {}, `${roaming}\\Stillroom`],
  ] as const)('on %s with %j', (platform, env, expected) => {
    const machine = { platform, env, home: ada[platform] }

    expect(userDataFolder({ ...machine, development: false })).toBe(expected)
    expect(userDataFolder({ ...machine, development: true })).toBe(`${expected} Dev`)
  })

  it.each([true, false])('is where STILLROOM_USER_DATA says (development: %s)', (development) => {
    const env = { STILLROOM_USER_DATA: 'here', XDG_CONFIG_HOME: '/cfg' }
    const machine = { platform: process.platform, env, home: '/home/ada' }

    expect(userDataFolder({ ...machine, development })).toBe(path.resolve('here'))
  })
})

describe('defaultLibraryFolder', () => {
  it.each([
    ['linux', {}, '/home/ada/Pictures/Stillroom'],
    ['linux', { XDG_PICTURES_DIR: '/home/ada/Bilder' }, '/home/ada/Bilder/Stillroom'],
    ['linux', { XDG_PICTURES_DIR: 'Bilder' }, '/home/ada/Pictures/Stillroom'],
    ['darwin', { XDG_PICTURES_DIR: '/Bilder' }, '/Users/ada/Pictures/Stillroom'],
    ['win32', {}, 'C:\\Users\\ada\\Pictures\\Stillroom'],
  ] as const)('on %s with %j', (platform, env, expected) => {
    expect(defaultLibraryFolder({ platform, env, home: ada[platform] })).toBe(expected)
  })

  it('is where STILLROOM_LIBRARY says', () => {
    const env = { STILLROOM_LIBRARY: 'stills', XDG_PICTURES_DIR: '/home/ada/Bilder' }
    const machine = { platform: process.platform, env, home: '/home/ada' }

    expect(defaultLibraryFolder(machine)).toBe(path.resolve('stills'))
  })
})
