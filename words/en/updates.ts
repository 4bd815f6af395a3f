/** Newer versions of Stillroom: the notice, and their part of the settings. */
export const updates = {
  title: 'Update',
  look: 'Look for new versions',
  lookHint:
    'Soon after the start, then daily. They are loaded in the background, and installed when you say so.',
  check: 'Check now',
  checking: 'Asking for a new version…',
  loading: (share: string) => `Loading the new version: ${share}`,
  lastChecked: 'Last checked',
  never: 'Not since Stillroom started',
  newest: 'This is the newest version.',
  version: 'Version',
  from: {
    package:
      'This Stillroom was installed as a package of the system. Updates come the same way: from the package manager, or as a newer package.',
    portable:
      'The portable Stillroom does not update itself. Replace its file with that of a newer version.',
    archive:
      'This Stillroom was unpacked from an archive. Replace its folder with that of a newer version.',
    'no-feed': 'This build has no update feed. Updates come from whoever made it.',
    development: 'Stillroom runs from its source code, which you update yourself.',
    policy:
      'Who looks after this computer has turned off looking for updates. They come from there.',
  },
  ready: (version: string) => `Stillroom ${version} is ready.`,
  asks: 'Installing it restarts Stillroom.',
  waits: 'It is installed as soon as no captures and exports are under way.',
  notes: 'What is new',
  install: 'Install and restart',
  later: 'Later',
}
