/**
 * True for a step of a query plan that reads a whole table without an index. What `json_each` gives
 * and a search in the text's index are called scans as well, and are none.
 * https://www.sqlite.org/eqp.html
 */
export function isFullScan(step: string): boolean {
  return /^SCAN (?!CONSTANT ROW)/u.test(step) && !/ USING | VIRTUAL TABLE /u.test(step)
}
