import { describe, expect, it } from 'vitest'
import { keychainAdvice } from '../../../main/vault/advice.ts'

const bus = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus' }

describe('keychainAdvice', () => {
  it.each([
    ['win32', {}, 'Windows', 'Credential Manager'],
    ['darwin', {}, 'Answer macOS’s question', 'Keychain Access'],
    ['linux', { XDG_CURRENT_DESKTOP: 'GNOME', ...bus }, 'Passwords and Keys', 'gnome-keyring'],
    ['linux', { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }, 'Passwords and Keys', 'gnome-keyring'],
    ['linux', { XDG_CURRENT_DESKTOP: 'X-Cinnamon' }, 'Passwords and Keys', 'gnome-keyring'],
    ['linux', { XDG_CURRENT_DESKTOP: 'KDE', ...bus }, 'KWalletManager', 'Secret Service'],
    ['linux', { XDG_CURRENT_DESKTOP: 'sway' }, 'unlock it yourself', 'gnome-keyring or KWallet'],
    ['linux', bus, 'gnome-keyring-daemon --unlock', 'gnome-keyring-daemon --unlock'],
    ['linux', {}, 'VIDEOSDK_API_KEY and VIDEOSDK_SECRET', 'dbus-run-session'],
    ['linux', { XDG_CURRENT_DESKTOP: '' }, 'VIDEOSDK_SECRET', 'VIDEOSDK_SECRET'],
  ] as const)('on %s with %j', (platform, env, whenLocked, whenMissing) => {
    const system = { platform, env }

    expect(keychainAdvice('keychain-locked', system).action).toContain(whenLocked)
    expect(keychainAdvice('keychain-unavailable', system).action).toContain(whenMissing)
  })
})
