import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const standIn = new URL('electron.ts', import.meta.url).href
const electronPackage = new URL('../../node_modules/electron/package.json', import.meta.url)

/**
 * Makes this Node process look like Electron's main process to the code that it will import: the
 * module `electron` is the stand-in. There is no `process.versions.chrome`, which tells the two
 * apart.
 *
 * @param folder the app's, as in `electron FOLDER`
 * @param args what follows it there
 */
export function becomeElectron(folder: string, args: readonly string[]): void {
  const { version } = JSON.parse(readFileSync(electronPackage, 'utf8')) as { version: string }
  Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true })
  Object.defineProperty(process, 'defaultApp', { value: true })
  process.argv = [process.execPath, folder, ...args]
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
  })
}
