import { counts } from './counts.ts'

/** Exports: the form, what will come, and the bar of those that run. */
export const exports = {
  title: (count: number) => `Export ${counts.stills(count)}`,
  bar: 'Exports',
  press: 'Export',
  next: 'Next, Stillroom asks where to save it.',
  kind: 'Kind',
  kindMeant: 'Kind of export',
  kinds: {
    'contact-sheet': 'Contact sheet',
    timelapse: 'Timelapse',
    zip: 'ZIP',
    csv: 'CSV',
    json: 'JSON',
  },
  descriptions: {
    'contact-sheet': 'All of them small, side by side, on one sheet.',
    timelapse: 'A film of them, one a frame, in their order.',
    zip: 'Copies of their files in one archive.',
    csv: 'What is known of each, as a table for spreadsheets.',
    json: 'What is known of each, for programs.',
  },
  format: 'Format',
  manifests: 'With manifests',
  manifestsMeant: 'A CSV and a JSON file in it, with what is known of each still.',
  sheet: 'Sheet',
  pdf: 'PDF, in pages',
  png: 'PNG, one picture',
  columns: 'Columns',
  sheetTitle: 'Title',
  noTitle: 'None',
  captions: 'Room and time below each still',
  film: 'Film',
  frames: 'Frames a second',
  width: 'Width in pixels',
  heightFollows: 'The height follows the shape of the first still.',
  noFfmpeg:
    'MP4 needs the program ffmpeg, and there is none on this computer’s PATH. Install it, then open this dialog again.',
  chooseAnother: 'Choose WebP or GIF: MP4 can’t be made without ffmpeg.',
  nothing: 'There is no still to export. Select some first.',
  tooMany: (most: number) =>
    `At most ${counts.stills(most)} can be exported at once. Select fewer, for example a month.`,
  sum: {
    /** @param length of the film */
    film: (count: number, length: string, rate: number) =>
      `${counts.stills(count)}, ${length} at ${counts.frames(rate)} a second`,
    zip: (count: number) => `${counts.stills(count)} as they are`,
    zipWithManifests: (count: number) => `${counts.stills(count)} as they are, and two manifests`,
    csv: (count: number) => `A table of ${counts.stills(count)}, a row each`,
    json: (count: number) => `A list of ${counts.stills(count)}, an object each`,
    pages: (count: number, columns: number) =>
      `${counts.stills(count)} in ${counts.columns(columns)}, on A4 pages`,
    picture: (count: number, columns: number, rows: number) =>
      `${counts.stills(count)} in ${counts.columns(columns)} and ${counts.rows(rows)}, on one picture`,
  },
  standing: {
    running: (done: string, total: string) => `${done} of ${total}`,
    leftOut: (count: string) => `${count} left out`,
    failed: 'Failed',
    cancelled: 'Cancelled: nothing was saved',
    /** @param standing how far it is */
    of: (standing: string, file: string) => `${standing} of ${file}`,
  },
  skipped: (count: number) =>
    `${counts.stills(count)} left out, as ${count === 1 ? 'its file' : 'their files'} could not be read. The gallery’s filter for problems shows which.`,
  news: {
    saved: (file: string, standing: string) => `${file} was saved: ${standing}.`,
    failed: (file: string, why: string) => `${file} could not be exported: ${why}`,
    cancelled: (file: string) => `The export of ${file} was cancelled.`,
  },
  cancel: 'Cancel',
  cancelOne: (file: string) => `Cancel ${file}`,
  show: 'Show in folder',
  showOne: (file: string) => `Show in folder: ${file}`,
  dismiss: 'Dismiss',
  dismissOne: (file: string) => `Dismiss ${file}`,
}
