import type { Words } from '../words.ts'

export const dialogs: Words['dialogs'] = {
  cantStart: 'Stillroom kann nicht starten',
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
  contactSheet: 'Kontaktbogen',
  timelapse: 'Zeitraffer',
  stills: 'Standbilder',
  days: (first, last) => `${first} bis ${last}`,
}
