/** Says something to the person at the terminal. */
export function note(text: string): void {
  process.stderr.write(`host: ${text}\n`)
}

/**
 * Keeps standard output for the host's own lines: what anything else prints there goes to standard
 * error from now on.
 *
 * @returns prints one line of JSON
 */
export function claimStandardOutput(): (value: object) => void {
  const print = process.stdout.write.bind(process.stdout)
  process.stdout.write = process.stderr.write.bind(process.stderr)
  return (value) => void print(`${JSON.stringify(value)}\n`)
}
