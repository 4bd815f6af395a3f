/**
 * The nonce that the content security policy asks of injected styles. The browser hides it from
 * the attribute once the page is parsed; the property keeps it.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
