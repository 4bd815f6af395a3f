/** What a file-name template may contain. */
export const templateTokens = [
  '{room}',
  '{name}',
  '{project}',
  '{date}',
  '{time}',
  '{ms}',
  '{utc}',
  '{streamtime}',
  '{width}',
  '{height}',
  '{format}',
  '{seq}',
  '{id}',
] as const
