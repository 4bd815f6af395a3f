/** One word for a POSIX shell, whatever it holds but NUL. */
export function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** A PHP string in which nothing is replaced: https://www.php.net/language.types.string */
export function quoteForPhp(text: string): string {
  return `'${text.replace(/[\\']/gu, '\\$&')}'`
}

/**
 * A string of JavaScript and of Python: both understand all that JSON does
 * (https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences).
 */
export function quoteForScript(text: string): string {
  return JSON.stringify(text)
}
