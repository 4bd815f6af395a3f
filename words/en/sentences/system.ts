/** What goes wrong between Stillroom and the system around it. */
export const system = {
  shortcutForm: 'A shortcut is a key with Control, Command or Alt, such as Control+Shift+K.',
  shortcutTaken: 'The system does not give {shortcut} to Stillroom.',
  shortcutTakenAction: 'Another program may have it. Choose another shortcut.',
  shortcutTarget: 'A shortcut is for the selected rooms or the favourites.',
  failureNotices: 'Notifications of failures are either on or off.',
  savedNotices: 'Notifications of saved stills are either on or off.',
  keepInTray: 'Keeping Stillroom in the tray is either on or off.',
  accentUse: 'The system’s accent colour is either used or not.',
  loginNotKept:
    'Starting at login can’t be changed: the system’s folder for it can’t be written to.',
  loginNotKeptAction: 'Check the folder’s permissions, then try again.',
  noProjectOpen: 'No project is open.',
  openProject: 'Open a project in the window.',
  nothingSelected: 'No room is selected.',
  selectInWindow: 'Select one or more rooms in the window.',
  noFavourites: 'No room is a favourite.',
  markFavourites: 'Mark one or more rooms as favourites in the window.',
} as const
