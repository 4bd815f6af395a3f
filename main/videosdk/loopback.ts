/**
 * True where the address is on this machine: 127.0.0.0/8, ::1 and localhost. `URL` has by then
 * turned other spellings of an IPv4 address (127.1, 0x7f000001) into the dotted one.
 */
export function isLoopback(url: URL): boolean {
  const { hostname } = url
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
