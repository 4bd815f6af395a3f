/** What is said of each code (main/errors.ts) where nobody can say it more exactly. */
export const failures = {
  'auth-rejected': {
    message: 'VideoSDK did not accept the API key and secret.',
    action: 'Check both in the VideoSDK dashboard and connect the project again.',
  },
  'clock-skew': {
    message: 'This computer’s clock is wrong, so VideoSDK refuses the signed request.',
    action: 'Set the clock to update itself, then try again.',
  },
  forbidden: {
    message: 'This API key may not do that.',
    action: 'Check the key’s permissions and the plan in the VideoSDK dashboard.',
  },
  'room-not-found': {
    message: 'VideoSDK does not know this room.',
    action: 'Check the room id, and that it belongs to this project.',
  },
  'stream-not-live': {
    message: 'This room has no live stream right now.',
    action: 'Start its HLS stream, wait a few seconds, then capture again.',
  },
  'rate-limited': {
    message: 'VideoSDK asks for fewer requests.',
    action: 'Wait a moment, or capture fewer rooms at a time.',
  },
  offline: {
    message: 'The server can’t be reached.',
    action: 'Check the network, then try again.',
  },
  timeout: {
    message: 'The server took too long to answer.',
    action: 'Try again. If it keeps happening, check the network.',
  },
  'server-error': {
    message: 'VideoSDK had a problem of its own.',
    action: 'Try again in a minute.',
  },
  'bad-response': {
    message: 'The server’s answer makes no sense.',
    action: 'Try again. If it stays so, check that the endpoint is VideoSDK’s.',
  },
  'image-invalid': {
    message: 'The image that came is broken or is no image.',
    action: 'Capture again.',
  },
  'image-too-large': {
    message: 'The image that came is larger than Stillroom accepts.',
    action: 'Ask for a smaller width and height.',
  },
  'disk-full': {
    message: 'The disk is full.',
    action: 'Free some space or choose another folder, then try again.',
  },
  'folder-missing': {
    message: 'The folder for stills is gone.',
    action: 'Reconnect its drive, or choose another folder.',
  },
  'folder-not-writable': {
    message: 'The folder for stills can’t be written to.',
    action: 'Change its permissions, or choose another folder.',
  },
  'keychain-unavailable': {
    message: 'This system offers no keychain.',
    action: 'The secret is kept in memory until Stillroom closes.',
  },
  'keychain-locked': {
    message: 'The keychain is locked.',
    action: 'Unlock it, then try again.',
  },
  'invalid-options': { message: 'These options don’t go together.' },
  'outcome-unknown': {
    message: 'Stillroom was stopped while VideoSDK was capturing, so the outcome is unknown.',
    action: 'Retry to capture again. It may count as a second capture.',
  },
  cancelled: { message: 'Cancelled.' },
  internal: {
    message: 'Something unexpected went wrong in Stillroom.',
    action: 'Try again. If it stays so, report it with the log file.',
  },
}
