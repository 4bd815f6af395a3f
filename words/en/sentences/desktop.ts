/** What goes wrong around the window. */
export const desktop = {
  onlyOwnPage: 'Only Stillroom’s own page may call this.',
  hostNotOpened: 'Stillroom doesn’t open {host}.',
  sandboxStopped: 'The sandbox isn’t running.',
  startSandbox: 'Choose Explore the sandbox to start it.',
  sandboxTooSlow: 'The sandbox took too long to start.',
  sandboxAnswer: 'The sandbox gave an answer that makes no sense.',
  sandboxEnded: 'The sandbox stopped before it was ready.',
  startedAnew: 'The {what} was damaged, so Stillroom started with a new one.',
  settingsKept: 'The settings file could not be read as a whole. Kept: {kept}.',
  settingsKeptAndLost:
    'The settings file could not be read as a whole. Kept: {kept}. Back to the defaults: {lost}.',
  oldOneKept: 'The old one is kept at {path}.',
  settingsFile: 'settings file',
  projectsFile: 'list of projects',
  roomsFile: 'list of favourite and hidden rooms',
  tooManyMarked: 'No more than {most} rooms of a project can be marked.',
  catalogueFile: 'catalogue of stills',
} as const
