import { StillroomError } from '../errors.ts'
import type { AddressRules } from '../network/open-addresses.ts'
import { isOpenUrl } from '../network/open-addresses.ts'
import { checkFileUrl } from '../videosdk/file-url.ts'
import { isLoopback } from '../videosdk/loopback.ts'
import { StreamProblem } from './stream-problem.ts'

/**
 * An address that may be asked for: https, or http on this machine where that is allowed. Names are
 * looked up, and checked, when a connection is made (network/guarded-lookup.ts).
 *
 * @throws StreamProblem `address-refused`
 */
export function checkStreamUrl(raw: string, base: URL | undefined, rules: AddressRules): URL {
  const url = checkForm(URL.parse(raw, base?.href)?.href ?? raw, rules)
  const isOpenToAll = url.protocol === 'http:' && !isLoopback(url)
  if (!isOpenUrl(url, rules) || isOpenToAll) throw new StreamProblem('address-refused')
  return url
}

function checkForm(href: string, { allowLoopback }: AddressRules): URL {
  try {
    return checkFileUrl(href, { allowHttp: allowLoopback })
  } catch (error) {
    if (error instanceof StillroomError) throw new StreamProblem('address-refused')
    throw error
  }
}
