/** The system's dialogs, and the files that are made by them. */
export const dialogs = {
  cantStart: 'Stillroom can’t start',
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
  /** How the name of an export begins. */
  contactSheet: 'Contact sheet',
  timelapse: 'Timelapse',
  stills: 'Stills',
  /** Days such as `2026-03-01`, in a file's name. */
  days: (first: string, last: string) => `${first} to ${last}`,
}
