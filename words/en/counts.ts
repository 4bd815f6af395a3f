import { createCountOf } from '../count.ts'

const count = createCountOf('en-GB')

/** "1 room", "3 rooms". */
export const counts = {
  captures: (n: number) => count(n, 'capture', 'captures'),
  columns: (n: number) => count(n, 'column', 'columns'),
  favourites: (n: number) => count(n, 'favourite', 'favourites'),
  files: (n: number) => count(n, 'file', 'files'),
  folders: (n: number) => count(n, 'folder', 'folders'),
  frames: (n: number) => count(n, 'frame', 'frames'),
  newStills: (n: number) => count(n, 'new still', 'new stills'),
  paths: (n: number) => count(n, 'path', 'paths'),
  requests: (n: number) => count(n, 'request', 'requests'),
  rooms: (n: number) => count(n, 'room', 'rooms'),
  rows: (n: number) => count(n, 'row', 'rows'),
  selectedRooms: (n: number) => count(n, 'selected room', 'selected rooms'),
  stills: (n: number) => count(n, 'still', 'stills'),
  ticks: (n: number) => count(n, 'tick', 'ticks'),
  tries: (n: number) => count(n, 'try', 'tries'),
}
