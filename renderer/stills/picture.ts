interface Identified {
  readonly id: string
}

/** Address of a still's picture, relative to the page. */
export function pictureOf({ id }: Identified): string {
  return `/still/${encodeURIComponent(id)}`
}

/** Address of a still's small picture: another file has another address. */
export function previewOf({ id, sha256 }: Identified & { readonly sha256: string }): string {
  return `/preview/${encodeURIComponent(id)}/${encodeURIComponent(sha256)}`
}
