/** JSON Web Tokens begin with `{"` in base64url. */
const tokens = /eyJ[\w-]{5,}(?:\.[\w-]*)*/g

/** Control characters, and those that turn the direction of writing around what follows. */
const controls = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu

/**
 * Text from outside, fit to be stored, logged and shown: one line, no tokens, at most `longest`
 * UTF-16 units.
 */
export function cleanText(text: string, longest: number): string {
  const plain = text.replace(tokens, '[token]').replace(controls, ' ').trim()
  return plain.slice(0, longest).toWellFormed()
}
