import type { Words } from '../words.ts'

export const dialogs: Words['dialogs'] = {
  cantStart: 'Stillroom kann nicht starten',
  pageGone: 'Das Fenster von Stillroom funktioniert nicht mehr',
  pageGoneWay:
    'Es ist mehrmals in einer Minute ausgefallen. Laufende Aufnahmen gehen weiter. Beende Stillroom und starte es neu; mehr steht im Protokoll.',
  chooseFolder: 'Ordner für Standbilder wählen',
  chooseProgram: 'Programm zum Öffnen des Standbilds wählen',
  programs: 'Programme',
  apps: 'Programme',
  saveStill: 'Standbild speichern unter',
  export: 'Exportieren',
  images: { jpg: 'JPEG-Bild', png: 'PNG-Bild', webp: 'WebP-Bild' },
  exports: {
    png: 'PNG-Bild',
    pdf: 'PDF-Dokument',
    webp: 'Animiertes WebP',
    gif: 'Animiertes GIF',
    mp4: 'MP4-Video',
    zip: 'ZIP-Archiv',
    csv: 'CSV-Tabelle',
    json: 'JSON-Datei',
  },
  server: {
    question: (host) => `Mit ${host} verbinden?`,
    consequence: (host) =>
      `Das ist kein Server von VideoSDK. ${host} erhält Token, die mit dem Geheimnis des Projekts signiert sind, aber nie das Geheimnis selbst. Fahre nur fort, wenn du weißt, wer ihn betreibt.`,
    connect: 'Verbinden',
    cancel: 'Abbrechen',
  },
  contactSheet: 'Kontaktbogen',
  timelapse: 'Zeitraffer',
  stills: 'Standbilder',
  days: (first, last) => `${first} bis ${last}`,
}
