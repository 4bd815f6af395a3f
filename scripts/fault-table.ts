/** Widths of the columns, in characters. */
const widths = [34, 64, 14, 26, 24, 4] as const

/** One row: the cells' texts, each of one or more paragraphs. */
export type TableRow = readonly (readonly string[])[]

/** Lines of a table whose cells wrap within their columns. */
export function formatTable(heads: readonly string[], rows: readonly TableRow[]): string {
  const rule = widths.map((width) => '─'.repeat(width)).join('─┼─')
  const lines = [heads.map((head) => [head]), ...rows].map((row) => formatRow(row).join('\n'))
  return lines.join(`\n${rule}\n`)
}

function formatRow(row: TableRow): readonly string[] {
  const cells = widths.map((width, column) =>
    (row[column] ?? []).flatMap((text) => wrap(text, width)),
  )
  const height = Math.max(1, ...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    cells.map((lines, column) => (lines[line] ?? '').padEnd(widths[column] ?? 0)).join(' │ '),
  )
}

/** Breaks at spaces, and within what is longer than a line. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((long) => cut(long, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= width) {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function cut(word: string, width: number): readonly string[] {
  return word.length <= width ? [word] : (word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [word])
}
