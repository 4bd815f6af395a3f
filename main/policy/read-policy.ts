import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../../words/say.ts'
import { errnoOf } from '../file-errors.ts'
import type { Machine } from '../user-data.ts'
import type { ReadPolicy } from './policy.ts'
import { noPolicy, parsePolicy } from './policy.ts'

interface PolicyPlace extends Machine {
  readonly development: boolean
}

/**
 * Where an administrator puts the policy: a place that only administrators write to. Absolute path.
 * In development `STILLROOM_POLICY` names another; a packaged app never heeds it, or everybody
 * could choose their own policy.
 */
export function policyFile({ platform, env, development }: PolicyPlace): string {
  const chosen = env.STILLROOM_POLICY
  if (development && chosen) return path.resolve(chosen)
  switch (platform) {
    case 'win32':
      return path.win32.join(env.ProgramData ?? 'C:\\ProgramData', 'Stillroom', 'policy.json')
    case 'darwin':
      return '/Library/Application Support/Stillroom/policy.json'
    default:
      return '/etc/stillroom/policy.json'
  }
}

/** Reads the policy. Never rejects: a computer without a policy, or with a wrong one, works. */
export async function readPolicy(file: string): Promise<ReadPolicy> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const isMissing = errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR'
    return { policy: noPolicy, problems: isMissing ? [] : [say('policyUnreadable', { file })] }
  }
  try {
    // Some editors begin a file with a byte-order mark.
    return parsePolicy(JSON.parse(text.replace(/^\u{feff}/u, '')))
  } catch {
    return { policy: noPolicy, problems: [say('policyNoJson', { file })] }
  }
}
