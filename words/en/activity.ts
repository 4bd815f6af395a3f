/** The Activity page. */
export const activity = {
  title: 'Activity',
  all: 'All captures',
  pauseAll: 'Pause all',
  resumeAll: 'Resume all',
  retryFailed: 'Retry failed',
  dismissFailed: 'Dismiss failed',
  dismissFailedAndCancelled: 'Dismiss failed and cancelled',
  now: {
    title: 'Now',
    flowing: 'nothing is held up',
    atATime: 'Captures at a time',
    atATimeMeant: 'Of all projects together. Fewer are kinder to a slow network.',
  },
  batches: {
    title: 'Batches',
    empty: 'Each press of Capture and each tick of a schedule shows up here, with how far it is.',
    /** @param done how far it is */
    progress: (done: string, batch: string) => `${done} of ${batch}`,
    cancel: 'Cancel',
    cancelOne: (batch: string) => `Cancel ${batch}`,
    retry: 'Retry failed',
    retryOf: (batch: string) => `Retry failed captures of ${batch}`,
    ofSchedule: (rooms: string) => `Schedule, ${rooms}`,
    name: (time: string, size: string) => `the batch of ${time}, ${size}`,
  },
  captures: {
    title: 'Captures',
    show: 'Show',
    filters: { all: 'All', waiting: 'Waiting', running: 'Running', failed: 'Failed' },
    empty: {
      all: 'Nothing waits, runs or has failed',
      waiting: 'Nothing waits',
      running: 'Nothing runs',
      failed: 'Nothing has failed',
    },
    emptyText:
      'Captures on their way show up here, and those that failed: why, when the next try is, and what to do.',
    askedFor: (moment: string) => `Asked for ${moment}`,
  },
  /** What holds a project's captures up. */
  flow: {
    offline: (time: string, why: string) => `Offline since ${time}. ${why}`,
    paused: 'VideoSDK asks to wait.',
    /** @param when such as "in 8 sec" */
    pausedUntil: (when: string) => `VideoSDK asks to wait: next captures ${when}.`,
    slowed: 'Fewer captures at a time, as the server complained.',
    slowedTo: (limit: string, usual: string) =>
      `${limit} at a time instead of ${usual}, as the server complained; speeds up again by itself.`,
    waiting: (count: number, captures: string) => `${captures} ${count === 1 ? 'waits' : 'wait'}.`,
    nextLook: (when: string) => `Next look ${when}.`,
    lookingNow: 'Looking now.',
    looking: 'Looking…',
    look: 'Look now',
  },
}
