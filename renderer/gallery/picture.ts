interface Identified {
  readonly id: string
}

/** Address of a still's picture, relative to the page. */
export function pictureOf({ id }: Identified): string {
  return `/still/${encodeURIComponent(id)}`
}
