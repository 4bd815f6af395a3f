import { describe, expect, it } from 'vitest'
import type { Installation } from '../../../main/updates/update-source.ts'
import { updateSource } from '../../../main/updates/update-source.ts'

const appImage: Installation = {
  platform: 'linux',
  env: { APPIMAGE: '/home/ada/Stillroom.AppImage' },
  execPath: '/tmp/.mount_Still/stillroom',
  isPackaged: true,
  hasFeed: true,
  isOffByPolicy: false,
}
const windows: Installation = {
  ...appImage,
  platform: 'win32',
  env: {},
  execPath: 'C:\\Users\\Ada\\AppData\\Local\\Programs\\Stillroom\\Stillroom.exe',
}
const mac: Installation = {
  ...appImage,
  platform: 'darwin',
  env: {},
  execPath: '/Applications/Stillroom.app/Contents/MacOS/Stillroom',
}
const linux = { ...appImage, env: {} }
const portable = { ...windows, env: { PORTABLE_EXECUTABLE_FILE: 'D:\\Stillroom.exe' } }

describe('updateSource', () => {
  it.each<[string, Installation, string]>([
    ['an AppImage', appImage, 'self'],
    ['an installation on Windows', windows, 'self'],
    ['a Mac', mac, 'self'],
    ['a deb or rpm', { ...linux, execPath: '/opt/Stillroom/stillroom' }, 'package'],
    ['a distribution’s package', { ...linux, execPath: '/usr/lib/stillroom/stillroom' }, 'package'],
    ['an unpacked tar.gz', { ...linux, execPath: '/home/ada/stillroom/stillroom' }, 'archive'],
    ['a folder that only leads to /opt', { ...linux, execPath: '/home/opt/stillroom' }, 'archive'],
    ['the portable program', portable, 'portable'],
    ['an AppImage without a feed', { ...appImage, hasFeed: false }, 'no-feed'],
    ['a Mac without a feed', { ...mac, hasFeed: false }, 'no-feed'],
    ['the checkout', { ...appImage, isPackaged: false, hasFeed: false }, 'development'],
    ['an AppImage under a policy', { ...appImage, isOffByPolicy: true }, 'policy'],
    [
      'the checkout under a policy',
      { ...appImage, isPackaged: false, isOffByPolicy: true },
      'policy',
    ],
  ])('of %s', (_, installation, source) => {
    expect(updateSource(installation)).toBe(source)
  })
})
