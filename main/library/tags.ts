/** Of one still. */
export const mostTags = 100

const alphabet = new Intl.Collator('en')

/**
 * The tags of a still after some were removed and some added: trimmed, in NFC, none twice in
 * whatever case (the spelling that was there first stays), in the order of the alphabet.
 */
export function changeTags(
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): readonly string[] {
  const removed = new Set(remove.map(keyOf))
  const kept = new Map<string, string>()
  for (const tag of [...tags.filter((each) => !removed.has(keyOf(each))), ...add]) {
    const key = keyOf(tag)
    if (key !== '' && !kept.has(key)) kept.set(key, clean(tag))
  }
  return [...kept.values()].toSorted((a, b) => alphabet.compare(a, b) || (a < b ? -1 : 1))
}

function keyOf(tag: string): string {
  return clean(tag).toLowerCase()
}

/** On one line: white space and control characters of every kind become spaces. */
function clean(tag: string): string {
  return tag
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
