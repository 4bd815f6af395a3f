import { createCountOf } from '../count.ts'
import type { Words } from '../words.ts'

const countOf = createCountOf('de-DE')

export const stage: Words['stage'] = {
  selectedRooms: 'Ausgewählte Räume',
  nothingSelected: 'Wählen Sie einen Raum für die Aufnahme',
  howToSelect: 'Strg wählt mehrere aus, die Umschalttaste einen Bereich.',
  onAir: 'Auf Sendung',
  notOnAir: 'Nein',
  live: 'Live',
  since: (clock, duration) => `seit ${clock} (${duration})`,
  quality: 'Qualität',
  qualities: { high: 'Hoch', med: 'Mittel', low: 'Niedrig' },
  orientation: 'Ausrichtung',
  orientations: { portrait: 'Hochformat', landscape: 'Querformat' },
  made: 'Angelegt',
  state: 'Zustand',
  disabled: 'Gesperrt',
  newestStill: (room, moment) => `Neuestes Standbild von ${room}, ${moment}`,
  noStill: 'Noch kein Standbild',
  more: (rooms) => `und ${countOf(rooms, 'weiterer Raum', 'weitere Räume')}`,
}
