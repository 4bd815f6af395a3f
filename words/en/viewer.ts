/** A still at large. */
export const viewer = {
  commands: {
    previous: 'Previous still',
    next: 'Next still',
    first: 'First still',
    last: 'Last still',
    earlier: 'Earlier still of the room',
    later: 'Later still of the room',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit',
    actual: 'Actual pixels',
    compare: 'Compare',
    swap: 'Swap sides',
    wipe: 'One over the other',
    details: 'Details',
    filmstrip: 'Filmstrip',
    keys: 'Keys',
    close: 'Close',
  },
  closeWithKey: 'Close (Esc)',
  still: 'Still',
  stillOf: (room: string) => `Still of ${room}`,
  picture: (room: string, moment: string) => `Still of ${room}, ${moment}`,
  position: (index: string, count: string) => `${index} of ${count}`,
  positionInRoom: (index: string, count: string) => `${index} of ${count} of this room`,
  note: 'Note',
  tags: 'Tags',
  unsaved: 'Not saved yet',
  saved: 'Saved',
  gone: 'This still isn’t in the library any more.',
  left: 'Left',
  right: 'Right',
  wipe: 'How much of the left one is seen',
  percentMeant: 'At 100 %, a pixel of the picture is a pixel of the screen',
  trouble: {
    away: {
      message: 'The drive or share that this still lies on can’t be reached.',
      action: 'Connect it: the still is back as soon as it is there.',
    },
    missing: (moment: string) => ({
      message: `Its file has been gone since ${moment}.`,
      action:
        'If it was moved within the library’s folders, “Scan now” in the gallery’s library dialog finds it again. If it was deleted, put it back in its place.',
    }),
    changed: (moment: string) => ({
      message: `Its file holds other bytes than those that were saved; found ${moment}.`,
      action:
        'If somebody edited it on purpose, nothing is wrong. Otherwise restore it from a backup.',
    }),
    notLoaded: {
      message: 'The picture could not be loaded.',
      action: 'Try again. If it stays so, its file may be gone or damaged: scan the library.',
    },
  },
}
