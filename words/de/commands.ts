import type { Words } from '../words.ts'

export const commands: Words['commands'] = {
  titles: {
    openRooms: 'Räume öffnen',
    openGallery: 'Galerie öffnen',
    openSchedules: 'Zeitpläne öffnen',
    openActivity: 'Aktivität öffnen',
    openPalette: 'Befehlspalette',
    openShortcuts: 'Tastenkürzel',
    search: 'Auf dieser Seite suchen',
    capture: 'Ausgewählte Räume aufnehmen',
    captureAllLive: 'Alle Live-Räume aufnehmen',
    refreshRooms: 'Räume aktualisieren',
    undo: 'Verschieben in den Papierkorb rückgängig machen',
    pauseCaptures: 'Alle Aufnahmen anhalten',
    resumeCaptures: 'Alle Aufnahmen fortsetzen',
    retryCaptures: 'Fehlgeschlagene Aufnahmen wiederholen',
    openFolder: 'Ordner der Standbilder öffnen',
    chooseFolder: 'Ordner der Standbilder wählen …',
    themeAuto: 'Farbschema: wie das System',
    themeLight: 'Farbschema: hell',
    themeDark: 'Farbschema: dunkel',
    openDocumentation: 'Seite von VideoSDK über Standbilder',
  },
}
