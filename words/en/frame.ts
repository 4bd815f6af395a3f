/** What stands around every page of the window. */
export const frame = {
  pages: 'Pages',
  page: {
    rooms: 'Rooms',
    gallery: 'Gallery',
    schedules: 'Schedules',
    activity: 'Activity',
    wall: 'Wall',
  },
  /** After a number, for who can't see where it stands. */
  running: 'running',
  failed: 'failed',
  theme: 'Theme',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  vendorPage: 'VideoSDK’s page on stills',
}
