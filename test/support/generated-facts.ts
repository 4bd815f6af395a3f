import type { Annotations, Difference, Still } from '../../main/library/still.ts'

/** From 0 up to but without 1. */
export type Random = () => number

/** Of a seed, always the same numbers. Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type RoomFacts = Pick<Still, 'roomId' | 'customRoomId' | 'projectId' | 'projectName'>

const roomCount = 40
const projectNames = ['Webinars', 'Town halls', 'Support']
const roomNames = [
  'weekly-demo',
  'main-stage',
  'quarterly-results',
  'café',
  'Bühne',
  'office-hours',
]
const tags = ['keynote', 'slides', 'Q&A', 'press', 'thumbnail', 'naïve', 'to do', 'speaker', '製品']
const notes = [
  'Good light.',
  'Use for the press release',
  'Grüße vom Team',
  'Slide 12 is wrong',
  '“Best one”',
]

/** Every room belongs to one project; two in three have a name of their own. */
export function someRooms(random: Random): readonly RoomFacts[] {
  return Array.from({ length: roomCount }, (_, number) => {
    const project = number % projectNames.length
    return {
      roomId: [0, 1, 2].map(() => letters(random)).join('-'),
      customRoomId: number % 3 === 0 ? null : `${pick(roomNames, random)}-${number}`,
      projectId: `project-${project + 1}`,
      projectName: projectNames[project] ?? '',
    }
  })
}

function letters(random: Random): string {
  const letter = () => String.fromCharCode(97 + Math.floor(random() * 26))
  return Array.from({ length: 4 }, letter).join('')
}

/** 2 % favourites, 12 % with tags, 5 % with a note. */
export function annotationsOf(random: Random): Annotations {
  const some = random() < 0.12 ? [pick(tags, random), pick(tags, random)] : []
  return {
    favourite: random() < 0.02,
    tags: [...new Set(some)].toSorted(),
    note: random() < 0.05 ? pick(notes, random) : '',
  }
}

const difference: Difference = { field: 'bytes', source: 'answer', stated: '1', actual: '2' }

/** 1 % have one: half of them were black, the others not as large as the API said. */
export function problemOf(random: Random): Pick<Still, 'assessment' | 'differences'> {
  const chance = random()
  const assessment = { asked: 1, takes: [], best: 0, own: 0, verdict: 'black' } as const
  return {
    assessment: chance < 0.005 ? assessment : null,
    differences: chance >= 0.005 && chance < 0.01 ? [difference] : [],
  }
}

function pick<T>(list: readonly T[], random: Random): T {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new Error('There is nothing to pick from.')
  return item
}
