/** The commands that run without a window. */
export const commandNames = [
  'rooms',
  'capture',
  'resume',
  'library',
  'sandbox',
  'account',
  'demo',
  'help',
] as const

const flags = ['--help', '-h', '--version', '-V']

/** True where the first argument asks for the headless command. */
export function isCommand(argument: string | undefined): boolean {
  return argument !== undefined && [...commandNames, ...flags].includes(argument)
}
