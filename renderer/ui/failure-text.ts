import type { Failure } from '../types.ts'
import { translated } from './words.ts'

/** What happened and the next step in one line, in the page's language. */
export function failureText({ message, action }: Pick<Failure, 'message' | 'action'>): string {
  return [message, action]
    .filter((sentence) => sentence !== undefined)
    .map(translated)
    .join(' ')
}
