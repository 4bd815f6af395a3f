/** First run, and everything that asks for a project's keys. */
export const welcome = {
  title: 'Stills of your live rooms, one press away',
  intro:
    'Connect a VideoSDK project. Stillroom lists its rooms, captures what is live, and saves each checked still in a folder of yours.',
  connectTitle: 'Connect a project',
  sandboxTitle: 'No account at hand?',
  sandboxIntro:
    'The sandbox is a small VideoSDK server inside Stillroom, with made-up rooms that are live. Everything works as with a real project, and nothing leaves this computer.',
  exploreSandbox: 'Explore the sandbox',
  name: 'Name',
  namePlaceholder: 'How you call it, such as Webinars',
  apiKey: 'API key',
  secret: 'Secret',
  showSecret: 'Show the secret',
  advanced: 'Advanced',
  endpoint: 'API endpoint',
  endpointHint: 'Empty means VideoSDK’s own.',
  endpointFixed: 'Fixed by who looks after this computer.',
  whereToFind: 'Where to find these',
  connect: 'Connect',
  problems: {
    name: 'Give the project a name.',
    apiKey: 'Enter the API key.',
    secret: 'Enter the secret.',
    endpoint: 'Enter an address such as https://api.videosdk.live.',
  },
  secretOf: (project: string) => `Secret of ${project}`,
  ofKey: (hint: string) => `Of the key …${hint}`,
  needsSecret: (project: string) => `${project} needs its secret`,
  secretGone:
    'Its secret is no longer on this computer. Enter it once more to see the project’s rooms.',
  secretsNotice: 'Secrets',
  putAside: 'Put this notice aside',
  removeTitle: (project: string) => `Remove ${project}?`,
  removeIntro:
    'Stillroom forgets the project and its secret. Saved stills stay, and nothing changes at VideoSDK.',
  keep: 'Keep it',
  remove: 'Remove',
}
