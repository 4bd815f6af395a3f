import { say } from '../../words/say.ts'
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

const meanwhile = say('meanwhile')
const variables = say('orVariables')
const unlock = `${say('daemonUnlock')} ${variables}`

const advice: Readonly<Record<Kind, Readonly<Record<KeychainProblem, Advice>>>> = {
  windows: {
    'keychain-locked': {
      message: say('windowsLocked'),
      action: say('windowsSignIn'),
    },
    'keychain-unavailable': {
      message: say('windowsUnusable'),
      action: `${say('windowsService')} ${meanwhile}`,
    },
  },
  macos: {
    'keychain-locked': {
      message: say('macLocked'),
      action: say('macUnlock'),
    },
    'keychain-unavailable': {
      message: say('macUnusable'),
      action: `${say('macLogin')} ${meanwhile}`,
    },
  },
  gnome: {
    'keychain-locked': {
      message: say('keyringLocked'),
      action: say('gnomeUnlock'),
    },
    'keychain-unavailable': {
      message: say('keyringNone'),
      action: `${say('gnomeInstall')} ${meanwhile}`,
    },
  },
  kde: {
    'keychain-locked': {
      message: say('walletLocked'),
      action: say('walletUnlock'),
    },
    'keychain-unavailable': {
      message: say('walletUnusable'),
      action: `${say('walletInstall')} ${meanwhile}`,
    },
  },
  'other-desktop': {
    'keychain-locked': {
      message: say('keyringLocked'),
      action: say('keyringUnlock'),
    },
    'keychain-unavailable': {
      message: say('keyringNone'),
      action: `${say('keyringInstall')} ${meanwhile}`,
    },
  },
  headless: {
    'keychain-locked': { message: say('keyringLocked'), action: unlock },
    'keychain-unavailable': {
      message: say('keyringNone'),
      action: `${say('daemonInstall')} ${variables}`,
    },
  },
  'no-session': {
    'keychain-locked': { message: say('keyringLocked'), action: unlock },
    'keychain-unavailable': {
      message: say('sessionNone'),
      action: `${say('sessionStart')} ${variables}`,
    },
  },
}
