/**
 * What a changelog in the form of https://keepachangelog.com says of a version.
 *
 * @param version e.g. "0.1.0"
 * @returns the lines under its heading
 * @throws Error where it has none: nothing is released that isn't described
 */
export function notesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /mu).slice(1)
  const section = sections.find((each) => each.startsWith(`[${version}]`))
  const notes = section?.slice(section.indexOf('\n')).trim()
  if (!notes) throw new Error(`CHANGELOG.md says nothing about ${version}.`)
  // The links at the end of the file belong to all of its sections.
  return notes.replace(/(?:\n\[[^\]]+\]: \S+)+$/u, '').trim()
}
