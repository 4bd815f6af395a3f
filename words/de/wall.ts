import { createCountOf } from '../count.ts'
import type { Words } from '../words.ts'

const countOf = createCountOf('de-DE')
const rooms = (count: number) => countOf(count, 'Raum', 'Räume')

export const wall: Words['wall'] = {
  title: 'Wand',
  list: 'Räume auf der Wand',
  scope: 'Welche Räume',
  scopes: { live: 'Live', favourites: 'Favoriten' },
  order: 'Sortierung',
  orders: { trouble: 'Probleme zuerst', name: 'Nach Name', air: 'Am längsten live' },
  troubles: {
    error: 'Fehler',
    black: 'Schwarz',
    frozen: 'Eingefroren',
    ended: 'Beendet',
    white: 'Weiß',
    blurred: 'Unscharf',
  },
  troubleWords: {
    error: 'Aufnahme fehlgeschlagen',
    black: 'schwarz',
    frozen: 'eingefroren',
    ended: 'Stream beendet',
    white: 'weiß',
    blurred: 'unscharf',
  },
  notLive: 'Nicht live',
  frozenFor: (count: number) => `${count}-mal nacheinander dasselbe Bild`,
  noStill: 'Noch kein Standbild',
  fine: (count: number) => `${rooms(count)}, alles in Ordnung`,
  withoutStill: (count: number, of: number) =>
    count === of ? `${rooms(of)}, noch kein Standbild` : `${rooms(of)}, ${count} ohne Standbild`,
  inTrouble: (count: number, of: number, what: string) => `${count} von ${rooms(of)}: ${what}`,
  troubleCount: (count: number, what: string) => `${count} ${what}`,
  forgetEnded: 'Beendete entfernen',
  fullScreen: 'Vollbild',
  leaveFullScreen: 'Vollbild verlassen',
  interval: 'Wie oft',
  intervals: {
    15000: 'Alle 15 Sekunden',
    30000: 'Alle 30 Sekunden',
    60000: 'Jede Minute',
    300000: 'Alle 5 Minuten',
  },
  start: 'Aktuell halten',
  stop: 'Stoppen',
  stopHint: 'Stoppt den Zeitplan, der diese Räume aufnimmt',
  wouldCapture: (count: number, perHour: string) =>
    `Aus. Nähme ${rooms(count)} auf, ${perHour} Standbilder in der Stunde, bis Sie stoppen.`,
  wouldCaptureLive: (count: number, perHour: string) =>
    `Aus. Nähme jeden Live-Raum auf, jetzt ${count}: ${perHour} Standbilder in der Stunde, bis Sie stoppen.`,
  captures: (interval: string, state: string) => `${interval}. ${state}`,
  noFavourites: 'Noch keine Favoriten',
  noFavouritesMore: 'Räume, die auf der Seite Räume als Favoriten markiert sind, erscheinen hier.',
  noneLive: 'Kein Raum ist live',
  noneLiveMore: 'Live-Räume erscheinen hier von selbst.',
  loading: 'Räume werden abgerufen …',
}
