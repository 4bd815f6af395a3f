/** Whose names and secrets a report must not tell. */
export interface Owner {
  /** The system's name of the user. */
  readonly userName: string
  /** Absolute path of the user's home. */
  readonly home: string
  /** Secrets and keys, whatever else is said about them. */
  readonly secrets: readonly string[]
}

/** Characters. Shorter ones are no secrets, and hiding them would spoil the rest. */
const shortestSecret = 6

/** Homes of other users, too: `/home/ada`, `C:\Users\ada`, also with doubled backslashes. */
const homes = /((?:\/home|\/Users|[\\/]+Users)[\\/]+)[^\\/\r\n"']+(?=[\\/])/giu

/** Replaces what tells who somebody is: the home by `~`, the user's name in paths, and secrets. */
export function hideNames(text: string, { userName, home, secrets }: Owner): string {
  const known = secrets.filter((secret) => secret.length >= shortestSecret)
  const withoutSecrets = known.reduce((rest, secret) => rest.replaceAll(secret, '[removed]'), text)
  const doubled = home.replaceAll('\\', '\\\\')
  const withoutHome = [doubled, home]
    .filter((path) => path.length > 1)
    .reduce((rest, path) => rest.replaceAll(path, '~'), withoutSecrets)
  const withoutHomes = withoutHome.replace(homes, '$1[user]')
  if (userName === '') return withoutHomes
  const inPath = new RegExp(`(?<=[\\\\/])${literally(userName)}(?=$|[\\\\/\\s"'),;])`, 'gimu')
  return withoutHomes.replace(inPath, '[user]')
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
