import type { Flaw } from '../capture/assess.ts'
import type { FlowState } from '../capture/flow/flows.ts'
import { assertNever } from '../errors.ts'
import { told } from './output.ts'

/** Why captures wait or go slowly, in a line; empty where nothing holds them up. */
export function flowWords({ limit, concurrency, pause, offline }: FlowState): string {
  if (offline) return `${told(offline.failure)} Captures wait until it can be reached again.`
  if (pause) return `${told(pause.failure)} Captures wait until ${clockTime(pause.until)}.`
  if (limit < concurrency) return `Now ${limit} at a time instead of ${concurrency}.`
  return ''
}

/** What is wrong with a room, where all of its takes are alike. */
export function verdictWords(verdict: Flaw): string {
  switch (verdict) {
    case 'black':
      return 'The picture is black.'
    case 'white':
      return 'The picture is white.'
    case 'blurred':
      return 'The picture is blurred.'
    case 'frozen':
      return 'The picture is frozen: it did not change from take to take.'
    default:
      return assertNever(verdict)
  }
}

/** Local time, as `14:05:09`. */
function clockTime(ms: number): string {
  return new Date(ms).toLocaleTimeString('sv-SE')
}
