/** Characters of release notes that are shown. */
const longest = 5000

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': '’',
  '&nbsp;': ' ',
  '&amp;': '&',
}

/**
 * Release notes as plain text: feeds have them as Markdown, as HTML or a version at a time.
 *
 * @returns null where there are none
 */
export function plainNotes(notes: unknown): string | null {
  const text = Array.isArray(notes) ? notes.map(noteOf).join('\n\n') : notes
  if (typeof text !== 'string') return null
  const plain = text
    .replace(/<(?:br|\/p|\/li|\/h\d)\b[^>]{0,200}>/giu, '\n')
    .replace(/<\/?[a-z][^<>]{0,1000}>/giu, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/gu, (entity) => entities[entity] ?? entity)
    // Line breaks stay; what turns or hides text goes.
    .replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
  if (plain === '') return null
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain
}

function noteOf(entry: unknown): string {
  const note: unknown = Object(entry).note
  return typeof note === 'string' ? note : ''
}
