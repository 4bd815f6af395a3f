/** Stands in renderer/index.html wherever the page needs the nonce of this load. */
export const noncePlaceholder = '__STILLROOM_NONCE__'

/**
 * The page may load from the app itself and from nowhere else. The nonce is for the style elements
 * that Mantine makes.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    // Of the page's own making: hls.js hands the segments that it got from 'self' to the player so.
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
