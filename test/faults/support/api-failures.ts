const mayHaveCaptured =
  'VideoSDK may have captured all the same. Retry to capture again; it may count as a second capture.'

export const rejected = {
  code: 'auth-rejected',
  message: 'VideoSDK did not accept the API key and secret.',
  action: 'Check both in the VideoSDK dashboard and connect the project again.',
} as const
export const forbidden = {
  code: 'forbidden',
  message: 'This API key may not do that.',
  action: 'Check the key’s permissions and the plan in the VideoSDK dashboard.',
} as const
export const notReady = {
  code: 'stream-not-live',
  message: 'This room’s stream runs, but VideoSDK has no picture of it yet.',
  action: 'A new stream takes some seconds. Wait, then capture again.',
} as const
export const conflict = {
  code: 'server-error',
  message: 'VideoSDK is busy with something that conflicts.',
  action: 'Try again in a minute.',
} as const
export const tooMany = {
  code: 'rate-limited',
  message: 'VideoSDK asks for fewer requests.',
  action: 'Wait a moment, or capture fewer rooms at a time.',
  serverMessage: 'Too many requests',
} as const
export const trouble = {
  code: 'server-error',
  message: 'VideoSDK had a problem of its own.',
  action: 'Try again in a minute.',
} as const
export const brokenOff = {
  code: 'offline',
  message: 'The connection to the server broke off.',
  action: mayHaveCaptured,
} as const
export const late = {
  code: 'timeout',
  message: 'The server took too long to answer.',
  action: mayHaveCaptured,
} as const
export const nonsense = {
  code: 'bad-response',
  message: 'VideoSDK answered without the address of an image.',
} as const
export const redirected = {
  code: 'bad-response',
  message: 'The API redirected the request, which Stillroom never follows with a token.',
  action: 'Check the address of the endpoint.',
} as const
