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
  if (raw.length > longestUrl) throw refuse(`is longer than ${longestUrl} characters`)
  const url = URL.parse(raw)
  if (!url) throw refuse('is not a complete web address')
  if (url.username || url.password) throw refuse('contains a name or password')
  switch (url.protocol) {
    case 'https:':
      return url
    case 'http:':
      if (rules.allowHttp) return url
      throw refuse('is not encrypted (http instead of https)')
    default:
      throw refuse('is neither https nor http')
  }
}

function refuse(problem: string): StillroomError {
  return new StillroomError('bad-response', { message: `The image’s address ${problem}.` })
}
