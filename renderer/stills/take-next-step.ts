import { openSettings } from '../settings/open-settings.ts'
import type { Stores } from '../stores/stores.ts'
import type { CaptureOptions } from '../types.ts'
import type { NextStep } from './next-step.ts'

/** The form for a secret is the button's own. */
export type TakenStep = Exclude<NextStep, 'enterSecret'>

type Take = (stores: Stores, options: CaptureOptions) => void

const takes: Readonly<Record<TakenStep, Take>> = {
  openDashboard: ({ app }) => void app.getState().openDocumentation('dashboard'),
  openSecrets: (stores) => openSettings(stores, 'secrets'),
  refreshRooms: ({ rooms }) => void rooms.getState().refresh(),
  correctOptions({ page, draft }, options) {
    page.getState().open('rooms')
    // The options get the focus, not the page’s heading.
    page.getState().takeTurn()
    draft.getState().load(options)
    draft.getState().askForFocus()
  },
  chooseFolder: ({ app }) => void app.getState().chooseFolder(),
  openFolder: ({ app }) => void app.getState().openFolder(),
}

/**
 * Does what a failed capture needs.
 *
 * @param options of the capture: what may have to be corrected
 */
export function takeNextStep(step: TakenStep, stores: Stores, options: CaptureOptions): void {
  takes[step](stores, options)
}
