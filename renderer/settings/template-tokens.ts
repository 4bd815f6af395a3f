/** What a file-name template may contain, with what each token becomes. */
export const templateTokens: readonly { readonly token: string; readonly meaning: string }[] = [
  { token: '{room}', meaning: 'Room id' },
  { token: '{name}', meaning: 'Custom room id' },
  { token: '{project}', meaning: 'Project' },
  { token: '{date}', meaning: 'Date' },
  { token: '{time}', meaning: 'Time of day' },
  { token: '{ms}', meaning: 'Milliseconds' },
  { token: '{utc}', meaning: 'Date and time in UTC' },
  { token: '{streamtime}', meaning: 'Time in the stream' },
  { token: '{width}', meaning: 'Pixels across' },
  { token: '{height}', meaning: 'Pixels down' },
  { token: '{format}', meaning: 'jpg, png or webp' },
  { token: '{seq}', meaning: 'Count in this folder' },
  { token: '{id}', meaning: 'The still’s own id' },
]
