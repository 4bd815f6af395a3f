import { createCountOf } from '../count.ts'

const countOf = createCountOf('en-GB')

/** The selected rooms in the middle of the window. */
export const stage = {
  selectedRooms: 'Selected rooms',
  nothingSelected: 'Select a room to capture',
  howToSelect: 'Hold Ctrl to select several, or Shift to select a range.',
  onAir: 'On air',
  notOnAir: 'No',
  live: 'Live',
  since: (clock: string, duration: string) => `since ${clock} (${duration})`,
  quality: 'Quality',
  qualities: { high: 'High', med: 'Medium', low: 'Low' },
  orientation: 'Orientation',
  orientations: { portrait: 'Portrait', landscape: 'Landscape' },
  made: 'Made',
  state: 'State',
  disabled: 'Disabled',
  newestStill: (room: string, moment: string) => `Newest still of ${room}, ${moment}`,
  noStill: 'No still yet',
  more: (rooms: number) => `and ${countOf(rooms, 'room', 'rooms')} more`,
}
