import type { Failure } from '../errors.ts'

/** Lines of text in columns as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [head, ...rows].map(line).join('\n')
}

/** A failure in one line: what happened, the server's own words, what to do. */
export function sentence({ message, serverMessage, action }: Failure): string {
  return [told({ message, serverMessage }), action].filter(Boolean).join(' ')
}

/** Our words with the server's beside them. */
export function told({
  message,
  serverMessage,
}: Pick<Failure, 'message'> & { readonly serverMessage?: string | undefined }): string {
  return serverMessage ? `${message} The server says: “${serverMessage}”` : message
}

/** Bytes for people. */
export function size(bytes: number): string {
  return bytes < 1000
    ? `${bytes} B`
    : `${new Intl.NumberFormat('en').format(Math.round(bytes / 1000))} kB`
}
