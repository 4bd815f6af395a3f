import { parse, stringify } from 'yaml'

interface Feed {
  readonly version: string
  readonly files: readonly { readonly url: string }[]
}

/**
 * electron-builder writes one list of files a processor, under one name where a system's
 * processors share it. Whoever updates reads one list and takes the file of its own processor.
 *
 * @param feeds lists of one release (YAML); the first keeps its other fields
 * @throws Error where they are of different versions
 */
export function mergeFeeds(feeds: readonly string[]): string {
  const all = feeds.map((text) => parse(text) as Feed)
  const [first] = all
  if (!first) throw new Error('There is no list to merge.')
  if (all.some(({ version }) => version !== first.version)) {
    throw new Error(`Different versions: ${all.map(({ version }) => version).join(', ')}.`)
  }
  const files = new Map(all.flatMap((feed) => feed.files).map((file) => [file.url, file]))
  return stringify({ ...first, files: [...files.values()] })
}
