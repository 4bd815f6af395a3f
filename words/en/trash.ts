import { counts } from './counts.ts'

const are = (count: number) => (count === 1 ? 'is' : 'are')
const goes = (count: number) =>
  `${counts.stills(count)} ${count === 1 ? 'goes' : 'go'} to the trash`

/** Stills on their way to the trash. */
export const trash = {
  title: 'On the way to the trash',
  goes,
  countdown: (seconds: number) => (seconds === 0 ? 'now' : `in ${seconds} s`),
  byRule: 'By a rule for what is kept',
  undo: 'Undo',
  undoOne: (what: string) => `Undo: ${what}`,
  waiting: (count: number, isByRule: boolean) => {
    const because = isByRule ? ', by a rule of yours' : ''
    const them = count === 1 ? 'it' : 'them'
    return `${goes(count)} in a few seconds${because}. Control or Command with Z brings ${them} back.`
  },
  undone: (count: number) => `${counts.stills(count)} ${are(count)} back in the library.`,
  done: (count: number) => `${counts.stills(count)} ${are(count)} in the trash.`,
  /** The count is of all that were to go, not of those that could not. */
  failed: (count: number) => {
    const which = count === 1 ? 'The still' : `Some of ${counts.stills(count)}`
    return `${which} could not go to the trash and ${are(count)} back in the library`
  },
}
