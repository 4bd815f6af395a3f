import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import type { ImageFormat } from '../videosdk/types.ts'
import { longestSegment, safeSegment } from './safe-segment.ts'

export const fileNameTokens = [
  'room',
  'name',
  'project',
  'date',
  'time',
  'ms',
  'utc',
  'streamtime',
  'width',
  'height',
  'format',
  'seq',
  'id',
] as const

type Token = (typeof fileNameTokens)[number]

export const defaultTemplate = '{room}/{date}/{room}_{date}_{time}_{width}x{height}'

/** Characters of a template. */
const longestTemplate = 500

/** What the tokens are filled from. */
export interface NameFacts {
  readonly jobId: string
  readonly roomId: string
  readonly customRoomId: string | null
  readonly projectName: string
  /** ISO 8601. */
  readonly capturedAt: string
  /** Seconds of stream, or null for real time. */
  readonly streamTime: number | null
  readonly width: number
  readonly height: number
  readonly format: ImageFormat
  readonly seq: number
}

/**
 * Checks a template before it is set.
 *
 * @throws StillroomError `invalid-options` that names the part at fault
 */
export function checkTemplate(template: string): string {
  const problem = templateProblem(template)
  if (problem) throw new StillroomError('invalid-options', { message: problem })
  return template
}

function templateProblem(template: string): string | undefined {
  if (template.trim() === '') return say('templateEmpty')
  if (template.length > longestTemplate) {
    return say('templateTooLong', { most: longestTemplate })
  }
  if (/^[/\\]|^[a-z]:/iu.test(template)) return say('templateAbsolute')
  if (template.includes('\\')) return say('templateBackslash')
  const unknown = unknownToken(template)
  if (unknown) {
    const known = fileNameTokens.map((token) => `{${token}}`).join(' ')
    return say('tokenUnknown', { token: unknown, tokens: known })
  }
  if (/[{}]/u.test(template.replace(/\{[^{}]*\}/gu, '')))
    return say('tokenBroken', { open: '{', close: '}', example: '{room}' })
  const segments = template.split('/').map((segment) => segment.trim())
  if (segments.some((segment) => segment === '')) return say('templateNameless')
  if (segments.some((segment) => /^\.+$/u.test(segment))) return say('templateLeaves')
  return undefined
}

function unknownToken(template: string): string | undefined {
  for (const [whole, token] of template.matchAll(/\{([^{}]*)\}/gu)) {
    if (!(fileNameTokens as readonly string[]).includes(token ?? '')) return whole
  }
  return undefined
}

/**
 * The still's path under the library folder, with `/` between segments on every system. Each
 * segment is safe, so the path can't leave the folder.
 */
export function renderFileName(template: string, facts: NameFacts): string {
  const values = tokenValues(facts)
  const fill = (segment: string) =>
    segment.replace(/\{([a-z]+)\}/gu, (whole, token: string) => values[token as Token] ?? whole)
  const extension = `.${facts.format}`
  const folders = template.split('/')
  const name = folders.pop() ?? ''
  return [
    ...folders.map((folder) => safeSegment(fill(folder))),
    // The extension is a part of the segment, and of the bytes that it may have.
    `${safeSegment(fill(name), longestSegment - extension.length)}${extension}`,
  ].join('/')
}

function tokenValues(facts: NameFacts): Readonly<Record<Token, string>> {
  const at = new Date(facts.capturedAt)
  return {
    room: facts.roomId,
    name: facts.customRoomId ?? facts.roomId,
    project: facts.projectName,
    date: `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}-${two(at.getMinutes())}-${two(at.getSeconds())}`,
    ms: String(at.getMilliseconds()).padStart(3, '0'),
    utc: at.toISOString().replace(/[-:]|\.\d+/gu, ''),
    streamtime: facts.streamTime === null ? 'live' : streamTimeName(facts.streamTime),
    width: String(facts.width),
    height: String(facts.height),
    format: facts.format,
    seq: String(facts.seq).padStart(6, '0'),
    id: facts.jobId.slice(0, 8),
  }
}

/** Seconds as `01h02m03.5s`, which sorts and holds no colon. */
function streamTimeName(seconds: number): string {
  const whole = Math.floor(seconds)
  const fraction = Number((seconds - whole).toFixed(3))
    .toString()
    .slice(1)
  return `${two(Math.floor(whole / 3600))}h${two(Math.floor(whole / 60) % 60)}m${two(whole % 60)}${fraction}s`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
