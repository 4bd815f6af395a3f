import type { Words } from '../words.ts'
import { counts } from './counts.ts'

export const exports: Words['exports'] = {
  title: (count) => `${counts.stills(count)} exportieren`,
  bar: 'Exporte',
  press: 'Exportieren',
  next: 'Als Nächstes fragt Stillroom, wohin gespeichert wird.',
  kind: 'Art',
  kindMeant: 'Art des Exports',
  kinds: {
    'contact-sheet': 'Kontaktbogen',
    timelapse: 'Zeitraffer',
    zip: 'ZIP',
    csv: 'CSV',
    json: 'JSON',
  },
  descriptions: {
    'contact-sheet': 'Alle klein nebeneinander auf einem Bogen.',
    timelapse: 'Ein Film daraus: jedes ein Einzelbild, der Reihe nach.',
    zip: 'Kopien ihrer Dateien in einem Archiv.',
    csv: 'Was über jedes bekannt ist, als Tabelle.',
    json: 'Was über jedes bekannt ist, für Programme.',
  },
  format: 'Format',
  manifests: 'Mit Verzeichnissen',
  manifestsMeant: 'Eine CSV- und eine JSON-Datei darin, mit allem über jedes Standbild.',
  sheet: 'Bogen',
  pdf: 'PDF, in Seiten',
  png: 'PNG, ein Bild',
  columns: 'Spalten',
  sheetTitle: 'Titel',
  noTitle: 'Keiner',
  captions: 'Raum und Zeit unter jedem Standbild',
  film: 'Film',
  frames: 'Bilder pro Sekunde',
  width: 'Breite in Pixeln',
  heightFollows: 'Die Höhe folgt der Form des ersten Standbilds.',
  noFfmpeg:
    'MP4 braucht das Programm ffmpeg, und im PATH dieses Computers gibt es keines. Installieren Sie es, und öffnen Sie diesen Dialog erneut.',
  chooseAnother: 'Wählen Sie WebP oder GIF: MP4 geht nicht ohne ffmpeg.',
  nothing: 'Es gibt kein Standbild zum Exportieren. Wählen Sie zuerst welche aus.',
  tooMany: (most) =>
    `Höchstens ${counts.stills(most)} lassen sich auf einmal exportieren. Wählen Sie weniger aus, etwa einen Monat.`,
  sum: {
    film: (count, length, rate) =>
      `${counts.stills(count)}, ${length} bei ${rate === 1 ? 'einem Bild' : `${rate} Bildern`} pro Sekunde`,
    zip: (count) => `${counts.stills(count)}, unverändert`,
    zipWithManifests: (count) => `${counts.stills(count)}, unverändert, und zwei Verzeichnisse`,
    csv: (count) => `Eine Tabelle: ${counts.stills(count)}, je eine Zeile`,
    json: (count) => `Eine Liste: ${counts.stills(count)}, je ein Objekt`,
    pages: (count, columns) => `${counts.stills(count)}, ${counts.columns(columns)}, auf A4-Seiten`,
    picture: (count, columns, rows) =>
      `${counts.stills(count)}, ${counts.columns(columns)} und ${counts.rows(rows)}, auf einem Bild`,
  },
  standing: {
    running: (done, total) => `${done} von ${total}`,
    leftOut: (count) => `${count} ausgelassen`,
    failed: 'Fehlgeschlagen',
    cancelled: 'Abgebrochen: Nichts wurde gespeichert',
    of: (standing, file) => `${standing}: ${file}`,
  },
  skipped: (count) =>
    `${counts.stills(count)} ausgelassen, da nicht lesbar. Der Filter der Galerie nach Problemen zeigt mehr.`,
  news: {
    saved: (file, standing) => `${file} wurde gespeichert: ${standing}.`,
    failed: (file, why) => `${file} konnte nicht exportiert werden: ${why}`,
    cancelled: (file) => `Der Export von ${file} wurde abgebrochen.`,
  },
  cancel: 'Abbrechen',
  cancelOne: (file) => `Abbrechen: ${file}`,
  show: 'Im Ordner zeigen',
  showOne: (file) => `Im Ordner zeigen: ${file}`,
  dismiss: 'Ausblenden',
  dismissOne: (file) => `Ausblenden: ${file}`,
}
