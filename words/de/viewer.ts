import type { Words } from '../words.ts'

export const viewer: Words['viewer'] = {
  commands: {
    previous: 'Voriges Standbild',
    next: 'Nächstes Standbild',
    first: 'Erstes Standbild',
    last: 'Letztes Standbild',
    earlier: 'Früheres Standbild des Raums',
    later: 'Späteres Standbild des Raums',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fit: 'Einpassen',
    actual: 'Tatsächliche Pixel',
    compare: 'Vergleichen',
    swap: 'Seiten tauschen',
    wipe: 'Übereinander',
    details: 'Einzelheiten',
    filmstrip: 'Filmstreifen',
    keys: 'Tasten',
    close: 'Schließen',
  },
  closeWithKey: 'Schließen (Esc)',
  still: 'Standbild',
  stillOf: (room) => `Standbild von ${room}`,
  picture: (room, moment) => `Standbild von ${room}, ${moment}`,
  position: (index, count) => `${index} von ${count}`,
  positionInRoom: (index, count) => `${index} von ${count} dieses Raums`,
  note: 'Notiz',
  tags: 'Schlagwörter',
  unsaved: 'Noch nicht gespeichert',
  saved: 'Gespeichert',
  gone: 'Dieses Standbild ist nicht mehr in der Bibliothek.',
  left: 'Links',
  right: 'Rechts',
  wipe: 'Wie viel vom linken zu sehen ist',
  percentMeant: 'Bei 100 % ist ein Pixel des Bildes ein Pixel des Bildschirms',
  trouble: {
    away: {
      message: 'Das Laufwerk oder die Freigabe dieses Standbilds ist nicht erreichbar.',
      action: 'Verbinden Sie es: Das Standbild ist zurück, sobald es da ist.',
    },
    missing: (moment) => ({
      message: `Seine Datei fehlt seit ${moment}.`,
      action:
        'Wurde sie innerhalb der Ordner der Bibliothek verschoben, findet „Jetzt durchsuchen“ unter „Bibliothek“ sie wieder. Wurde sie gelöscht, legen Sie sie an ihren Ort zurück.',
    }),
    changed: (moment) => ({
      message: `Seine Datei enthält andere Bytes als die gespeicherten; gefunden ${moment}.`,
      action:
        'Hat jemand sie absichtlich bearbeitet, ist alles in Ordnung. Sonst stellen Sie sie aus einer Sicherung wieder her.',
    }),
    notLoaded: {
      message: 'Das Bild konnte nicht geladen werden.',
      action:
        'Versuchen Sie es erneut. Bleibt es so, fehlt seine Datei oder ist beschädigt: Durchsuchen Sie die Bibliothek.',
    },
  },
}
