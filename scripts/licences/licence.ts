/** What one package that is shipped asks of who passes it on. */
export interface Licence {
  readonly name: string
  readonly version: string
  /** By https://spdx.org/licenses, e.g. "MIT". */
  readonly identifier?: string
  readonly text?: string
}

/** Licences that let Stillroom be passed on as it is, with their texts beside it. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Unlicense',
  'Zlib',
])

/** @returns why these packages must not be shipped, a sentence each; nothing where they may */
export function objections(licences: readonly Licence[]): readonly string[] {
  return licences.flatMap(({ name, version, identifier, text }) => {
    const which = `${name} ${version}`
    const found: string[] = []
    if (!isAllowed(identifier)) found.push(`${which} is under ${identifier ?? 'no licence'}.`)
    if (!text?.trim()) found.push(`${which} brings no text of its licence.`)
    return found
  })
}

/** Of alternatives, "(MIT OR GPL-3.0)", one will do; "AND" and exceptions are for a person to read. */
function isAllowed(identifier = ''): boolean {
  return identifier
    .replace(/^\((.*)\)$/u, '$1')
    .split(' OR ')
    .some((each) => allowed.has(each))
}

/** Each package once, by name. */
export function mergeLicences(lists: readonly (readonly Licence[])[]): readonly Licence[] {
  const byName = new Map(lists.flat().map((each) => [`${each.name}@${each.version}`, each]))
  return [...byName.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}
