import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'

const longestUrl = 8192

export interface FileUrlRules {
  /** Plain http is for an API endpoint on this machine only. */
  readonly allowHttp: boolean
}

/**
 * The address of an image, or of where its server redirects to.
 *
 * @throws StillroomError `bad-response` with a message that says what is wrong with it
 */
export function checkFileUrl(raw: string, rules: FileUrlRules): URL {
  if (raw.length > longestUrl) throw refuse(say('imageUrlTooLong', { most: longestUrl }))
  const url = URL.parse(raw)
  if (!url) throw refuse(say('imageUrlPart'))
  if (url.username || url.password) throw refuse(say('imageUrlPassword'))
  switch (url.protocol) {
    case 'https:':
      return url
    case 'http:':
      if (rules.allowHttp) return url
      throw refuse(say('imageUrlUnencrypted'))
    default:
      throw refuse(say('imageUrlScheme'))
  }
}

function refuse(message: string): StillroomError {
  return new StillroomError('bad-response', { message })
}
