/** Characters of a tag, and tags that one change may add or take away. */
export const longestTag = 50
const mostInChange = 50

export interface TagsChange {
  readonly addTags?: string[]
  readonly removeTags?: string[]
}

/** As it is stored: without spaces at its ends, in one way of writing its letters. */
export function tidyTag(tag: string): string {
  return tag.normalize('NFC').trim().slice(0, longestTag).trim()
}

/** The same tag, whatever the case of its letters. */
export function isSameTag(a: string, b: string): boolean {
  return tidyTag(a).toLowerCase() === tidyTag(b).toLowerCase()
}

/** What makes some tags of others; null where they are the same. */
export function tagsChange(before: readonly string[], after: readonly string[]): TagsChange | null {
  const tidied = after.map(tidyTag).filter((tag) => tag !== '')
  const added = tidied.filter(
    (tag, index) => !has(before, tag) && !has(tidied.slice(0, index), tag),
  )
  const removed = before.filter((tag) => !has(tidied, tag))
  if (added.length === 0 && removed.length === 0) return null
  return {
    ...(added.length > 0 && { addTags: added.slice(0, mostInChange) }),
    ...(removed.length > 0 && { removeTags: removed.slice(0, mostInChange) }),
  }
}

function has(tags: readonly string[], tag: string): boolean {
  return tags.some((other) => isSameTag(other, tag))
}
