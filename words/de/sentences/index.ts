import type { Words } from '../../words.ts'
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

export const sentences: Words['sentences'] = {
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
}
