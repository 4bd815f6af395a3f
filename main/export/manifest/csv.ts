import type { Difference } from '../../library/still.ts'
import type { ManifestColumn, ManifestEntry } from './fields.ts'

/** Tells spreadsheets that the text is UTF-8. */
export const byteOrderMark = '\uFEFF'

/**
 * One cell by RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in
 * front (https://owasp.org/www-community/attacks/CSV_Injection): room ids, tags and the server's
 * words come from anywhere.
 */
export function csvCell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const harmless = /^[=+\-@\t\r\n]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

export function csvRow(cells: readonly (string | number | boolean | null | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** A still as one row. */
export function manifestRow(columns: readonly ManifestColumn[], entry: ManifestEntry): string {
  return csvRow(columns.map((column) => flat(entry, column)))
}

function flat(entry: ManifestEntry, column: ManifestColumn) {
  switch (column) {
    case 'tags':
      return entry.tags.join('; ')
    case 'differences':
      return entry.differences.map(inWords).join('; ')
    default:
      return entry[column]
  }
}

/** "width: 1920 in the request, 1280 in the file". */
function inWords({ field, source, stated, actual }: Difference): string {
  return `${field}: ${stated} in the ${source}, ${actual} in the file`
}
