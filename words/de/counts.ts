import { createCountOf } from '../count.ts'
import type { Words } from '../words.ts'

const count = createCountOf('de-DE')

export const counts: Words['counts'] = {
  captures: (n) => count(n, 'Aufnahme', 'Aufnahmen'),
  columns: (n) => count(n, 'Spalte', 'Spalten'),
  favourites: (n) => count(n, 'Favorit', 'Favoriten'),
  files: (n) => count(n, 'Datei', 'Dateien'),
  folders: (n) => count(n, 'Ordner', 'Ordner'),
  frames: (n) => count(n, 'Bild', 'Bilder'),
  newStills: (n) => count(n, 'neues Standbild', 'neue Standbilder'),
  paths: (n) => count(n, 'Pfad', 'Pfade'),
  requests: (n) => count(n, 'Anfrage', 'Anfragen'),
  rooms: (n) => count(n, 'Raum', 'Räume'),
  rows: (n) => count(n, 'Zeile', 'Zeilen'),
  selectedRooms: (n) => count(n, 'ausgewählter Raum', 'ausgewählte Räume'),
  stills: (n) => count(n, 'Standbild', 'Standbilder'),
  ticks: (n) => count(n, 'Durchlauf', 'Durchläufe'),
  tries: (n) => count(n, 'Versuch', 'Versuche'),
}
