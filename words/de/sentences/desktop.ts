import type { desktop as english } from '../../en/sentences/desktop.ts'

export const desktop: Readonly<Record<keyof typeof english, string>> = {
  onlyOwnPage: 'Das darf nur Stillrooms eigene Seite aufrufen.',
  hostNotOpened: 'Stillroom öffnet {host} nicht.',
  sandboxStopped: 'Die Sandbox läuft nicht.',
  startSandbox: 'Starten Sie sie mit „Sandbox erkunden“.',
  sandboxTooSlow: 'Die Sandbox brauchte zu lange zum Starten.',
  sandboxAnswer: 'Die Sandbox gab eine Antwort, die keinen Sinn ergibt.',
  sandboxEnded: 'Die Sandbox endete, bevor sie bereit war.',
  startedAnew: 'Beschädigt: {what}. Stillroom hat neu damit begonnen.',
  settingsKept: 'Die Einstellungsdatei war nicht als Ganzes lesbar. Behalten: {kept}.',
  settingsKeptAndLost:
    'Die Einstellungsdatei war nicht als Ganzes lesbar. Behalten: {kept}. Wieder Vorgaben: {lost}.',
  oldOneKept: 'Die alte Fassung liegt unter {path}.',
  settingsFile: 'Einstellungsdatei',
  projectsFile: 'Liste der Projekte',
  roomsFile: 'Liste der Favoriten und ausgeblendeten Räume',
  tooManyMarked: 'Von einem Projekt lassen sich höchstens {most} Räume markieren.',
  catalogueFile: 'Katalog der Standbilder',
}
