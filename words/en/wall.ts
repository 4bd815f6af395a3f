import { createCountOf } from '../count.ts'

const countOf = createCountOf('en-GB')
const rooms = (count: number) => countOf(count, 'room', 'rooms')

/** The wall: all live rooms at a glance. */
export const wall = {
  title: 'Wall',
  list: 'Rooms on the wall',
  scope: 'Which rooms',
  scopes: { live: 'Live', favourites: 'Favourites' },
  order: 'Sort',
  orders: { trouble: 'Trouble first', name: 'By name', air: 'Longest on air' },
  /** In a badge. */
  troubles: {
    error: 'Error',
    black: 'Black',
    frozen: 'Frozen',
    ended: 'Ended',
    white: 'White',
    blurred: 'Blurred',
  },
  /** Where it is heard, or in full. */
  troubleWords: {
    error: 'capture failed',
    black: 'black',
    frozen: 'frozen',
    ended: 'stream ended',
    white: 'white',
    blurred: 'blurred',
  },
  notLive: 'Not live',
  frozenFor: (count: number) => `The same picture ${countOf(count, 'time', 'times')} on end`,
  noStill: 'No still yet',
  fine: (count: number) => `${rooms(count)}, nothing wrong`,
  withoutStill: (count: number, of: number) =>
    count === of ? `${rooms(of)}, no still yet` : `${rooms(of)}, ${count} without a still`,
  inTrouble: (count: number, of: number, what: string) => `${count} of ${rooms(of)}: ${what}`,
  /** In that sentence: "2 black". */
  troubleCount: (count: number, what: string) => `${count} ${what}`,
  forgetEnded: 'Clear ended',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  interval: 'How often',
  intervals: {
    15000: 'Every 15 seconds',
    30000: 'Every 30 seconds',
    60000: 'Every minute',
    300000: 'Every 5 minutes',
  },
  start: 'Keep fresh',
  stop: 'Stop',
  stopHint: 'Stops the schedule that captures these rooms',
  wouldCapture: (count: number, perHour: string) =>
    `Off. It would capture ${rooms(count)}, ${perHour} stills an hour, until you stop it.`,
  wouldCaptureLive: (count: number, perHour: string) =>
    `Off. It would capture every live room, now ${count}: ${perHour} stills an hour, until you stop it.`,
  captures: (interval: string, state: string) => `${interval}. ${state}`,
  noFavourites: 'No favourites yet',
  noFavouritesMore: 'Rooms that are marked as favourites on the page Rooms show up here.',
  noneLive: 'No room is live',
  noneLiveMore: 'Live rooms show up here by themselves.',
  loading: 'Fetching rooms…',
}
