/** What belongs to no subject: buttons, notices, the page that is left after a bug, units. */
export const ui = {
  close: 'Close',
  dismiss: 'Dismiss',
  dismissNotice: 'Dismiss notice',
  tryAgain: 'Try again',
  /** @param said the server's own words, in its language */
  serverSays: (said: string) => `The server says: “${said}”`,
  wholeNumber: (min: number, max: number) => `A whole number from ${min} to ${max}.`,
  crash: {
    title: 'Stillroom’s window had a problem',
    text: 'Your stills and the captures under way are safe: they don’t depend on this window. Reload it to go on.',
    reload: 'Reload',
    mainSilent: 'The main process did not answer.',
  },
  /** A call that the main process refused. @param why for a report, in English */
  refused: (why: string) => `Stillroom could not do that: ${why}`,
  reportIt: 'Try again. If it stays so, report it with the log file.',
  /** As short as can be. */
  duration: {
    seconds: (count: string) => `${count}s`,
    minutes: (count: string) => `${count}m`,
    hours: (count: string) => `${count}h`,
    days: (count: string) => `${count}d`,
  },
  /** A guess of a time. */
  rough: {
    seconds: (count: string) => `${count} sec`,
    minutes: (count: string) => `${count} min`,
    hours: (count: string) => `${count} hr`,
  },
  /** What begins with a capital letter of its own, in the middle of a sentence. */
  within: (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`,
}
