import { createCountOf } from '../count.ts'
import type { Words } from '../words.ts'

const countOf = createCountOf('de-DE')

export const system: Words['system'] = {
  menu: {
    file: 'Ablage',
    edit: 'Bearbeiten',
    capture: 'Aufnahme',
    view: 'Ansicht',
    window: 'Fenster',
    help: 'Hilfe',
    theme: 'Farbschema',
    about: 'Über Stillroom',
    services: 'Dienste',
    hide: 'Stillroom ausblenden',
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden',
    quit: 'Stillroom beenden',
    closeWindow: 'Fenster schließen',
    undo: 'Widerrufen',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    delete: 'Löschen',
    selectAll: 'Alles auswählen',
    actualSize: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fullScreen: 'Vollbild',
    minimise: 'Im Dock ablegen',
    zoom: 'Zoomen',
    bringToFront: 'Alle nach vorne bringen',
  },
  tray: {
    show: 'Stillroom anzeigen',
    captureSelected: 'Ausgewählte Räume aufnehmen',
    captureFavourites: 'Favoriten aufnehmen',
    pauseCaptures: 'Alle Aufnahmen anhalten',
    resumeCaptures: 'Alle Aufnahmen fortsetzen',
    stop: (schedule) => `Beenden: ${schedule}`,
    pauseSchedules: 'Alle Zeitpläne anhalten',
    resumeSchedules: (count) =>
      `${countOf(count, 'angehaltenen Zeitplan', 'angehaltene Zeitpläne')} fortsetzen`,
    quit: 'Stillroom beenden',
    idle: 'Stillroom',
    running: (count) => `Stillroom: ${countOf(count, 'Zeitplan', 'Zeitpläne')}`,
  },
  schedule: {
    every: {
      hours: (count) => (count === 1 ? 'Jede Stunde' : `Alle ${count} Stunden`),
      minutes: (count) => (count === 1 ? 'Jede Minute' : `Alle ${count} Minuten`),
      seconds: (count) => (count === 1 ? 'Jede Sekunde' : `Alle ${count} Sekunden`),
      milliseconds: (count) => `Alle ${count} ms`,
    },
    allLive: 'alle Live-Räume',
    rooms: (count) => countOf(count, 'Raum', 'Räume'),
    line: (every, rooms, project) => `${every}, ${rooms} von ${project}`,
  },
  notice: {
    failed: (count) => countOf(count, 'Aufnahme fehlgeschlagen', 'Aufnahmen fehlgeschlagen'),
    saved: (count) => countOf(count, 'Standbild gespeichert', 'Standbilder gespeichert'),
    savedBeside: (count) =>
      `${countOf(count, 'Standbild wurde', 'Standbilder wurden')} gespeichert.`,
    project: (name) => `Projekt ${name}`,
    scheduleFails: 'Die Aufnahmen eines Zeitplans schlagen fehl',
    notCaptured: 'Es wurde nichts aufgenommen',
    staysInTray: 'Stillroom läuft im Infobereich weiter',
    staysForSchedules: (count) =>
      count === 1
        ? 'Sein Zeitplan nimmt weiter auf. Beenden können Sie Stillroom im Menü des Symbols.'
        : `Seine ${count} Zeitpläne nehmen weiter auf. Beenden können Sie Stillroom im Menü des Symbols.`,
    staysForShortcut:
      'Sein Tastenkürzel bleibt wirksam. Beenden können Sie Stillroom im Menü des Symbols.',
  },
  link: {
    title: 'Ein Raum aus einem Link',
    unknownRoom: (roomId) => `${roomId} ist nicht unter den Räumen dieses Projekts.`,
    unknownRoomAction: 'Wenn es ein Raum dieses Projekts ist, fügen Sie ihn der Liste hinzu.',
    addRoom: 'Raum hinzufügen',
  },
}
