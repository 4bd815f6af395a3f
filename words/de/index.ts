import type { Words } from '../words.ts'
import { activity } from './activity.ts'
import { capture } from './capture.ts'
import { commands } from './commands.ts'
import { counts } from './counts.ts'
import { dialogs } from './dialogs.ts'
import { exports } from './exports.ts'
import { failures } from './failures.ts'
import { frame } from './frame.ts'
import { gallery } from './gallery.ts'
import { keys } from './keys.ts'
import { library } from './library.ts'
import { preview } from './preview.ts'
import { projects } from './projects.ts'
import { rooms } from './rooms.ts'
import { schedules } from './schedules.ts'
import { sentences } from './sentences/index.ts'
import { settings } from './settings.ts'
import { stage } from './stage.ts'
import { stillActions } from './still-actions.ts'
import { stills } from './stills.ts'
import { system } from './system.ts'
import { trash } from './trash.ts'
import { ui } from './ui.ts'
import { updates } from './updates.ts'
import { viewer } from './viewer.ts'
import { wall } from './wall.ts'
import { welcome } from './welcome.ts'

/** German. Its terms: room = Raum, still = Standbild, capture = Aufnahme, folder = Ordner. */
export const de: Words = {
  activity,
  capture,
  commands,
  counts,
  dialogs,
  exports,
  failures,
  frame,
  gallery,
  keys,
  library,
  preview,
  projects,
  rooms,
  schedules,
  sentences,
  settings,
  stage,
  stillActions,
  stills,
  system,
  trash,
  ui,
  updates,
  viewer,
  wall,
  welcome,
}
