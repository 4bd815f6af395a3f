import { provideTestNeeds } from './test-needs.ts'

/** `npm run test:needs`: installs what the tests need of the system, or says what to install. */
await provideTestNeeds()
