import type { ErrorDetails } from '../errors.ts'

/** What the advice depends on; `process` fits. */
export interface SystemAtHand {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

export type KeychainProblem = 'keychain-locked' | 'keychain-unavailable'

type Advice = Required<Pick<ErrorDetails, 'message' | 'action'>>

/** What to tell a person whose keychain can't be used, in the words of the system at hand. */
export function keychainAdvice(problem: KeychainProblem, system: SystemAtHand): Advice {
  return advice[kindOf(system)][problem]
}

type Kind = 'windows' | 'macos' | 'gnome' | 'kde' | 'other-desktop' | 'headless' | 'no-session'

/** The desktops that bring gnome-keyring. */
const gnomeKin = new Set(['gnome', 'unity', 'x-cinnamon', 'cinnamon', 'mate', 'budgie', 'pantheon'])

/** XDG_CURRENT_DESKTOP: https://specifications.freedesktop.org/desktop-entry-spec/latest/. */
function kindOf({ platform, env }: SystemAtHand): Kind {
  if (platform === 'win32') return 'windows'
  if (platform === 'darwin') return 'macos'
  const desktops = (env.XDG_CURRENT_DESKTOP ?? '').toLowerCase().split(':').filter(Boolean)
  if (desktops.includes('kde')) return 'kde'
  if (desktops.some((desktop) => gnomeKin.has(desktop))) return 'gnome'
  if (desktops.length > 0) return 'other-desktop'
  return env.DBUS_SESSION_BUS_ADDRESS ? 'headless' : 'no-session'
}

const meanwhile = 'Until then Stillroom keeps secrets in memory and forgets them when it closes.'
const variables = 'Or set VIDEOSDK_API_KEY and VIDEOSDK_SECRET for the headless command.'
const unlock = `Unlock it with “gnome-keyring-daemon --unlock”, which reads the password from standard input. ${variables}`

const advice: Readonly<Record<Kind, Readonly<Record<KeychainProblem, Advice>>>> = {
  windows: {
    'keychain-locked': {
      message: 'Windows Credential Manager doesn’t answer.',
      action: 'Sign out of Windows and in again, then try again.',
    },
    'keychain-unavailable': {
      message: 'Windows Credential Manager can’t be used.',
      action: `Check in Services that “Credential Manager” runs. ${meanwhile}`,
    },
  },
  macos: {
    'keychain-locked': {
      message: 'The login keychain is locked.',
      action: 'Answer macOS’s question or unlock “login” in Keychain Access, then try again.',
    },
    'keychain-unavailable': {
      message: 'The login keychain can’t be used.',
      action: `Check in Keychain Access that there is a keychain “login”. ${meanwhile}`,
    },
  },
  gnome: {
    'keychain-locked': {
      message: 'The keyring is locked.',
      action:
        'Answer the question for its password or unlock “Login” in Passwords and Keys, then try again.',
    },
    'keychain-unavailable': {
      message: 'There is no keyring that works.',
      action: `Install gnome-keyring and libsecret, and set a default keyring in Passwords and Keys. ${meanwhile}`,
    },
  },
  kde: {
    'keychain-locked': {
      message: 'The wallet is locked.',
      action: 'Answer the question for its password or open it in KWalletManager, then try again.',
    },
    'keychain-unavailable': {
      message: 'KWallet can’t be used.',
      action: `Install libsecret, and turn on KWallet with its Secret Service in System Settings. ${meanwhile}`,
    },
  },
  'other-desktop': {
    'keychain-locked': {
      message: 'The keyring is locked.',
      action: 'Answer the question for its password or unlock it yourself, then try again.',
    },
    'keychain-unavailable': {
      message: 'There is no keyring that works.',
      action: `Install libsecret, and gnome-keyring or KWallet as its Secret Service. ${meanwhile}`,
    },
  },
  headless: {
    'keychain-locked': { message: 'The keyring is locked.', action: unlock },
    'keychain-unavailable': {
      message: 'There is no keyring that works.',
      action: `Install gnome-keyring and libsecret, then start “gnome-keyring-daemon --unlock”. ${variables}`,
    },
  },
  'no-session': {
    'keychain-locked': { message: 'The keyring is locked.', action: unlock },
    'keychain-unavailable': {
      message: 'There is no keyring outside a desktop session.',
      action: `Install gnome-keyring and libsecret, start a session with “dbus-run-session”, and “gnome-keyring-daemon --unlock” in it. ${variables}`,
    },
  },
}
