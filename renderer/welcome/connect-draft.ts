import { words } from '../ui/words.ts'

/** The connect form without its secret, which no state ever holds. */
export interface ConnectDraft {
  readonly name: string
  readonly apiKey: string
  readonly endpoint: string
}

export type ConnectProblems = Readonly<
  Partial<Record<'name' | 'apiKey' | 'secret' | 'endpoint', string>>
>

export const emptyConnectDraft: ConnectDraft = { name: '', apiKey: '', endpoint: '' }

/** What keeps the form from being sent. The main process checks all of it again. */
export function connectProblems(draft: ConnectDraft, hasSecret: boolean): ConnectProblems {
  const { problems } = words().welcome
  return {
    ...(draft.name.trim() === '' && { name: problems.name }),
    ...(draft.apiKey.trim() === '' && { apiKey: problems.apiKey }),
    ...(!hasSecret && { secret: problems.secret }),
    ...(!isEndpoint(draft.endpoint.trim()) && { endpoint: problems.endpoint }),
  }
}

function isEndpoint(text: string): boolean {
  return text === '' || /^https?:\/\/[^\s/]+/i.test(text)
}
