/** The switcher of projects. */
export const projects = {
  current: (name: string) => `Project: ${name}`,
  none: 'None',
  practice: 'Practice',
  sandbox: 'Sandbox',
  search: 'Search projects',
  noMatch: 'No project matches',
  needsSecret: 'Needs its secret',
  key: (hint: string) => `Key …${hint}`,
  connect: 'Connect another…',
  remove: (name: string) => `Remove ${name}…`,
}
