import { counts } from './counts.ts'

/** The library dialog: folders, scans, rules for what is kept, files beside the stills. */
export const library = {
  title: 'Library',
  stillsOf: (name: string, stills: string) => `${name}, ${stills}`,
  folders: {
    title: 'Folders',
    add: 'Add folder…',
    none: 'No folder holds stills yet. The first still makes one, or add a folder that has some.',
    current: 'New stills go here',
    away: 'Away',
    awayMeant:
      'Its drive or share can’t be reached. Connect it, and Stillroom finds its stills again by itself.',
    remove: 'Remove…',
    removeOne: (folder: string) => `Remove… ${folder}`,
    empty: 'No stills',
    allMissing: (stills: number) =>
      `${counts.stills(stills)}, ${stills === 1 ? 'and its file is' : 'all of them'} missing`,
    someMissing: (stills: number, missing: string) =>
      `${counts.stills(stills)}, ${missing} of them missing`,
    neverScanned: 'Not looked at yet',
    /** @param age such as "3 min ago" */
    scannedAgo: (age: string) => `Looked at ${age}`,
    scannedOn: (moment: string) => `Looked at on ${moment}`,
  },
  removing: {
    title: 'Remove this folder?',
    text: (stills: number) =>
      `Its ${counts.stills(stills)} ${stills === 1 ? 'leaves' : 'leave'} the library, with tags, notes and favourites. The files stay where they are: nothing is deleted from the folder.`,
    keep: 'Keep it',
    confirm: 'Remove',
  },
  scan: {
    title: 'Is everything there?',
    text: 'A scan finds files that are missing, moved or new. Verifying reads every file as well, and finds those whose bytes have changed since they were saved.',
    scan: 'Scan now',
    verify: 'Verify every byte',
    cancelScan: 'Cancel the scan',
    cancelVerify: 'Cancel verifying',
    scanned: 'Scanned',
    verified: 'Verified',
    scanning: 'Scanning the library.',
    verifying: 'Verifying every byte of the library.',
    found: {
      missing: (count: string) => `${count} missing`,
      changed: (count: string) => `${count} changed`,
      unreadable: (count: string) => `${count} could not be read`,
      moved: (count: string) => `${count} moved`,
      returned: (count: string) => `${count} back again`,
      added: (count: string) => `${count} new`,
    },
    allThere: 'everything is where it was',
    allSame: 'every byte is as it was saved',
    counting: 'Counting files',
    standing: (done: string, total: number) => `${done} of ${counts.files(total)}`,
    soFar: (standing: string, found: string) => `${standing}: ${found} so far`,
    scannedFiles: (files: number, found: string) => `Scanned ${counts.files(files)}: ${found}.`,
    verifiedFiles: (files: number, found: string) => `Verified ${counts.files(files)}: ${found}.`,
    /** @param found empty for nothing */
    cancelled: (files: number, found: string) =>
      `Cancelled after ${counts.files(files)}${found && `: ${found}`}. What was found until then is kept.`,
    failed: (files: number, found: string) =>
      `Stopped after ${counts.files(files)}${found && `: ${found}`}.`,
    advice: {
      missing:
        'Stills whose files are missing stay in the gallery, marked as such: put the files back, or add the folder that they were moved to.',
      changed: 'Files that changed are marked in the gallery: restore them from a backup.',
      unreadable: 'The log names the files that could not be read.',
      away: (folders: number) =>
        `${counts.folders(folders)} could not be reached: reconnect the drive, then scan again.`,
    },
  },
  rules: {
    title: 'What may go by itself',
    text: 'A rule sends the older stills of a room or a schedule to the system’s trash, each time with an Undo. Favourites always stay.',
    none: 'There is no rule: every still stays.',
    list: 'Rules',
    add: 'Add rule…',
    addTitle: 'Add a rule',
    remove: 'Remove',
    removeOne: (rule: string) => `Remove the rule: ${rule}`,
    keepLast: (count: number, number: string) =>
      count === 1 ? 'the last still' : `the last ${number} stills`,
    keepDays: (count: number, number: string) =>
      count === 1 ? 'the stills of the last day' : `the stills of the last ${number} days`,
    room: (name: string) => `Room ${name}`,
    schedule: (name: string) => `Schedule “${name}”`,
    removedSchedule: 'A schedule that was removed',
    name: (scope: string, kept: string) => `${scope} keeps ${kept}`,
    neverApplied: 'Has sent no still to the trash yet',
    applied: (day: string) => `Last sent stills to the trash on ${day}`,
  },
  rule: {
    of: 'Stills of',
    ofRoom: 'Of a room',
    ofSchedule: 'Of a schedule',
    room: 'Room',
    typeToSearch: 'Type to search',
    noRoom: 'No room with stills is called so.',
    schedule: 'Schedule',
    noSchedule: 'There is no schedule yet',
    choose: 'Choose one',
    keep: 'Keep the last',
    unit: 'Unit',
    stills: 'stills',
    days: 'days',
    show: 'Show what would go',
    set: 'Set the rule',
    chooseRoom: 'Choose a room.',
    chooseSchedule: 'Choose a schedule.',
    wrongLast: 'A whole number from 1 to 1,000,000.',
    wrongDays: 'A whole number from 1 to 3,650.',
  },
  trial: {
    nothing: 'No still would go to the trash now.',
    goes: (stills: number, bytes: string) =>
      `${counts.stills(stills)} (${bytes}) would go to the trash.`,
    stay: (favourites: number) =>
      `${counts.favourites(favourites)} ${favourites === 1 ? 'stays' : 'stay'} although the rule would have ${favourites === 1 ? 'it' : 'them'} go.`,
    remainder: (shown: string) => `The oldest ${shown} of them are listed.`,
    replaces: (kept: string) => `It replaces the rule that keeps ${kept}.`,
    text: 'Once it is set, the rule is at work every hour. What it sends to the trash can be undone for 15 seconds, and be taken out of the system’s trash after that.',
    list: 'Stills that would go',
  },
  keeping: {
    title: 'Files beside the stills',
    sidecars: 'Write a .json file beside each still',
    sidecarsMeant:
      'With all that Stillroom knows of it, so that the folder tells it without Stillroom. For stills from now on.',
    previews: 'Previews may take',
    previewsMeant:
      'They lie among Stillroom’s own data. Those that nobody has looked at for longest go first, and are made again when they are needed.',
  },
}
