import { capture } from './capture.ts'
import { desktop } from './desktop.ts'
import { exports } from './exports.ts'
import { images } from './images.ts'
import { library } from './library.ts'
import { network } from './network.ts'
import { policy } from './policy.ts'
import { schedules } from './schedules.ts'
import { secrets } from './secrets.ts'
import { system } from './system.ts'

/**
 * What failures say, with `{holes}` for names and numbers. A failure carries the English text:
 * see words/translate.ts.
 */
export const templates = {
  ...images,
  ...capture,
  ...library,
  ...exports,
  ...schedules,
  ...secrets,
  ...network,
  ...desktop,
  ...policy,
  ...system,
} as const

export type Templates = typeof templates

export const sentences: Readonly<Record<keyof Templates, string>> = { ...templates }
