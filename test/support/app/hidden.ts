import type { Page } from '@playwright/test'
import { hiddenFlag } from '../../../main/desktop/login/launch-command.ts'

/** Whether the app opens no window until somebody asks for one. */
export function startsHidden(args: readonly string[]): boolean {
  return args.includes(hiddenFlag)
}

/** @throws Error where the app has opened no window so far */
export function shown(page: Page | undefined): Page {
  if (!page) throw new Error('The app has opened no window so far: see nextPage.')
  return page
}
