import path from 'node:path'
import { parseArgs } from 'node:util'

export interface HostOptions {
  /** Absolute path of the folder with the app's package.json and bundles; the checkout if absent. */
  readonly app: string | undefined
  /** No window on the screen. */
  readonly headless: boolean
  /** Absolute path; main's own choice if absent. */
  readonly userData: string | undefined
  /** Absolute path: the folder for stills, and what the folder dialog answers. */
  readonly library: string | undefined
  /** The page's port on 127.0.0.1; 0 takes any free one. */
  readonly port: number
  /** The app's own arguments, such as `--hidden`. */
  readonly args: readonly string[]
}

export const usage =
  'Usage: npm run host -- [--headless] [--app DIR] [--user-data DIR] [--library DIR] [--port N] [-- ARGS]'

/** @throws Error for arguments that make no sense */
export function parseHostOptions(args: readonly string[]): HostOptions {
  const end = args.includes('--') ? args.indexOf('--') : args.length
  const { values } = parseArgs({
    args: args.slice(0, end),
    options: {
      headless: { type: 'boolean', default: false },
      app: { type: 'string' },
      'user-data': { type: 'string' },
      library: { type: 'string' },
      port: { type: 'string', default: '0' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || values.port.trim() === '') {
    throw new Error('The port must be a whole number from 0 to 65535.')
  }
  return {
    headless: values.headless,
    app: absolute(values.app),
    userData: absolute(values['user-data']),
    library: absolute(values.library),
    port,
    args: args.slice(end + 1),
  }
}

function absolute(folder: string | undefined): string | undefined {
  return folder === undefined ? undefined : path.resolve(folder)
}
