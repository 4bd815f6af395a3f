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
  return {
    ...(draft.name.trim() === '' && { name: 'Give the project a name.' }),
    ...(draft.apiKey.trim() === '' && { apiKey: 'Enter the API key.' }),
    ...(!hasSecret && { secret: 'Enter the secret.' }),
    ...(!isEndpoint(draft.endpoint.trim()) && {
      endpoint: 'Enter an address such as https://api.videosdk.live.',
    }),
  }
}

function isEndpoint(text: string): boolean {
  return text === '' || /^https?:\/\/[^\s/]+/i.test(text)
}
