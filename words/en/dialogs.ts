/** The system's dialogs, and the files that are made by them. */
export const dialogs = {
  cantStart: 'Stillroom can’t start',
  pageGone: 'Stillroom’s window stopped working',
  pageGoneWay:
    'It failed several times in a minute. Captures under way go on. Quit Stillroom and start it again; the log says more.',
  chooseFolder: 'Choose a folder for stills',
  chooseProgram: 'Choose a program to open the still with',
  programs: 'Programs',
  apps: 'Apps',
  saveStill: 'Save the still as',
  export: 'Export',
  /** Kinds of files, by their endings. */
  images: { jpg: 'JPEG image', png: 'PNG image', webp: 'WebP image' },
  exports: {
    png: 'PNG image',
    pdf: 'PDF document',
    webp: 'Animated WebP',
    gif: 'Animated GIF',
    mp4: 'MP4 video',
    zip: 'ZIP archive',
    csv: 'CSV table',
    json: 'JSON file',
  },
  /** Before a project is connected to a server that isn’t VideoSDK’s. */
  server: {
    question: (host: string) => `Connect to ${host}?`,
    consequence: (host: string) =>
      `This is not VideoSDK’s own server. ${host} will get tokens that are signed with the project’s secret, though never the secret itself. Go on only if you know who runs it.`,
    connect: 'Connect',
    cancel: 'Cancel',
  },
  /** How the name of an export begins. */
  contactSheet: 'Contact sheet',
  timelapse: 'Timelapse',
  stills: 'Stills',
  /** Days such as `2026-03-01`, in a file's name. */
  days: (first: string, last: string) => `${first} to ${last}`,
}
