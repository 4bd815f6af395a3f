import { counts } from './counts.ts'

/** The Schedules page. */
export const schedules = {
  title: 'Schedules',
  add: 'New schedule',
  empty: 'No schedules yet',
  emptyText:
    'A schedule captures by itself, again and again: fresh pictures of every live room for a programme page, a time-lapse of a stage, or proof that each stream is up. It goes on after Stillroom was closed and opened again.',
  /** 1 is Monday. */
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  /** On which it is again and again. */
  eachWeekday: [
    'Mondays',
    'Tuesdays',
    'Wednesdays',
    'Thursdays',
    'Fridays',
    'Saturdays',
    'Sundays',
  ],
  every: {
    hours: (count: number, number: string) =>
      count === 1 ? 'Every hour' : `Every ${number} hours`,
    minutes: (count: number, number: string) =>
      count === 1 ? 'Every minute' : `Every ${number} minutes`,
    seconds: (count: number, number: string) =>
      count === 1 ? 'Every second' : `Every ${number} seconds`,
  },
  allLive: 'All live rooms',
  untilMidnight: (from: string) => `from ${from} until midnight`,
  hours: (from: string, to: string) => `from ${from} until ${to}`,
  hoursOverMidnight: (from: string, to: string) => `from ${from} until ${to} of the next day`,
  onWorkdays: 'on weekdays',
  atWeekends: 'at weekends',
  /** @param days such as "Mondays and Fridays" */
  onDays: (days: string) => `on ${days}`,
  endsAfter: (ticks: number) => `ends after ${counts.ticks(ticks)}`,
  endsWithStreams: 'ends when every stream has ended',
  endsAfterOrWithStreams: (ticks: number) =>
    `ends after ${counts.ticks(ticks)} or when every stream has ended`,
  timeOf: (zone: string) => `time of ${zone}`,
  standing: {
    ran: (count: string) => `${count} ran`,
    skipped: (count: string) => `${count} skipped`,
    missed: (count: string) => `${count} missed`,
    failed: (count: string) => `${count} failed`,
  },
  state: {
    capturing: 'Capturing now',
    running: (next: string) => `Running: ${next}`,
    stopped: 'Stopped',
    stoppedBecause: (why: string) => `Stopped: ${why}`,
    ended: 'Ended',
    endedBecause: (why: string) => `Ended: ${why}`,
    noTick: 'no tick falls into its hours within the next two weeks',
    tickNow: 'next tick now',
    /** @param when such as "in 12 sec" */
    tick: (when: string) => `next tick ${when}`,
  },
  actions: {
    ticks: 'Ticks',
    ticksOf: (schedule: string) => `Ticks of the schedule ${schedule}`,
    start: 'Start',
    startOne: (schedule: string) => `Start the schedule ${schedule}`,
    stop: 'Stop',
    stopOne: (schedule: string) => `Stop the schedule ${schedule}`,
    remove: 'Remove',
    removeOne: (schedule: string) => `Remove the schedule ${schedule}`,
  },
  removing: {
    title: 'Remove this schedule?',
    text: 'It is running: no further tick comes, and the list of its ticks is forgotten. Its stills stay, and captures under way go on.',
    keep: 'Keep it',
    confirm: 'Remove',
  },
  roomNames: {
    fewer: 'Show fewer',
    more: (count: string) => `and ${count} more`,
  },
  ticks: {
    title: (schedule: string) => `Ticks: ${schedule}`,
    list: 'Ticks',
    none: 'No tick has come yet.',
    captured: (rooms: number) => `Captured ${counts.rooms(rooms)}`,
    nobodyLive: 'No room was live',
    busy: 'Skipped: the one before was still running',
    busyMany: (count: string) => `Skipped ${count} ticks: the one before was still running`,
    missed: (count: number) =>
      `Missed ${counts.ticks(count)}: this computer was asleep or Stillroom was closed`,
    failed: 'Failed',
    failedBecause: (why: string) => `Failed: ${why}`,
    leftOut: (why: string) => `A room was left out: ${why}`,
    one: (number: string) => `Tick ${number}`,
    several: (first: string, last: string) => `Ticks ${first} to ${last}`,
  },
  form: {
    start: 'Start schedule',
    every: 'Every',
    unit: 'Unit',
    units: { seconds: 'seconds', minutes: 'minutes', hours: 'hours' },
    rooms: 'Rooms',
    liveMeant: (rooms: number) =>
      `Each tick asks anew which rooms are live: now ${counts.rooms(rooms)}.`,
    selectedMeant: 'Each tick captures those of them that are live.',
    selected: (count: string) => `Selected rooms (${count})`,
    certainHours: 'Only at certain hours',
    from: 'From',
    until: 'Until',
    /** @param hours such as "from 08:00 until 18:00" */
    ticksCome: (hours: string) => `Ticks come ${hours}.`,
    days: 'Days',
    timeZone: 'Time zone',
    ownZone: 'This computer’s.',
    ownZoneIs: (zone: string) => `This computer’s is ${zone}.`,
    noZone: 'No time zone is called so.',
    stopAfter: 'Stop after',
    stopAfterMeant: 'Ticks; nothing for no end.',
    noEnd: 'No end',
    stopWhenEnded: 'Stop when every stream has ended',
    options: 'Capture options',
    changeOptions: 'Change them on the Rooms page',
  },
  sum: {
    /** @param times such as "Every 30 seconds on weekdays" */
    whole: (times: string, rooms: string, ticks: string) => `${times}, ${rooms}: ${ticks}.`,
    allLive: 'all live rooms',
    endsWithStreams: 'Ends when every stream has ended.',
    inAll: (ticks: number) => `${counts.ticks(ticks)} in all`,
    aDay: (ticks: number) => `up to ${counts.ticks(ticks)} a day`,
    aDayAndInAll: (aDay: number, inAll: string) =>
      `up to ${counts.ticks(aDay)} a day, ${inAll} in all`,
    zone: (zone: string) => `Times and days are those of ${zone}.`,
    /** @param rate captures a second; null for one and a little more */
    load: (rate: string | null) =>
      `That is ${rate === null ? 'more than a capture' : `about ${rate} captures`} a second. VideoSDK may ask to wait, and a tick is skipped while the one before is still under way: a longer interval is kinder.`,
  },
  problems: {
    noDay: 'Choose at least one day.',
    noRoom: 'No room is selected: select one or more on the Rooms page.',
    tooManyRooms: 'A schedule has at most 1,000 rooms.',
    interval: 'How often is a whole number.',
    tooShort: 'At least 1 second.',
    tooLong: 'At most 24 hours.',
    ticks: 'A whole number of ticks, or nothing for no end.',
    tooManyTicks: 'At most 1,000,000 ticks.',
    timeOfDay: 'A time of day, such as 08:00.',
    sameTimes: 'The hours must begin and end at different times.',
    realTimeOnly:
      'A schedule captures in real time: empty “Time in stream” in the capture options.',
    options: (problem: string) => `Correct the capture options: ${problem}`,
    notConnected: 'Connect this project again first: its secret is missing.',
  },
}
