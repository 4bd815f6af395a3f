/** The page, its pictures and (later) its streams all live under this one origin. */
export const appScheme = 'app'
const appHost = 'stillroom'
export const appOrigin = `${appScheme}://${appHost}`
export const appUrl = `${appOrigin}/`

/** True for an address that the app itself answers. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return protocol === `${appScheme}:` && host === appHost
}
