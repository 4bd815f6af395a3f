import { isCommand } from './cli/commands.ts'

/**
 * Stillroom's entry: a command's name as the first argument runs headless, anything else opens the
 * window. Without Electron there is no window, so that it is always the headless command.
 */
const inElectron = process.versions.electron !== undefined
// `electron .` has one argument more than a packaged app.
const isPackaged = inElectron && !(process as { readonly defaultApp?: boolean }).defaultApp
const args = process.argv.slice(isPackaged ? 1 : 2)

if (!inElectron) {
  const { startNode } = await import('./cli/node.ts')
  await startNode(args)
} else if (isCommand(args[0])) {
  const { startHeadless } = await import('./desktop/headless.ts')
  startHeadless(args)
} else {
  const { startDesktop } = await import('./desktop/start.ts')
  startDesktop()
}
