/** https://datatracker.ietf.org/doc/html/draft-pantos-hls-rfc8216bis#section-6.2.5 */
const directives: ReadonlyMap<string, RegExp> = new Map([
  ['_HLS_msn', /^\d{1,15}$/u],
  ['_HLS_part', /^\d{1,15}$/u],
  ['_HLS_skip', /^(?:YES|v2)$/u],
])

/**
 * The playlist's address with what the player wants of its server: to wait for a segment, to leave
 * out what is known. Whatever else the page writes there is left out.
 */
export function withDirectives(url: URL, asked: URLSearchParams): URL {
  const result = new URL(url)
  for (const [name, form] of directives) {
    const value = asked.get(name)
    if (value !== null && form.test(value)) result.searchParams.set(name, value)
  }
  return result
}

/** True where the server may hold its answer back until there is something new. */
export function waitsForNews(asked: URLSearchParams): boolean {
  return asked.has('_HLS_msn')
}
