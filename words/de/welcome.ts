import type { Words } from '../words.ts'

export const welcome: Words['welcome'] = {
  title: 'Standbilder Ihrer Live-Räume, einen Klick entfernt',
  intro:
    'Verbinden Sie ein VideoSDK-Projekt. Stillroom zeigt seine Räume, nimmt auf, was live ist, und legt jedes geprüfte Standbild in einem Ordner Ihrer Wahl ab.',
  connectTitle: 'Projekt verbinden',
  sandboxTitle: 'Kein Konto zur Hand?',
  sandboxIntro:
    'Die Sandbox ist ein kleiner VideoSDK-Server in Stillroom, mit erfundenen Räumen, die live sind. Alles geht wie mit einem echten Projekt, und nichts verlässt diesen Computer.',
  exploreSandbox: 'Sandbox erkunden',
  name: 'Name',
  namePlaceholder: 'Wie Sie es nennen, etwa Webinare',
  apiKey: 'API-Schlüssel',
  secret: 'Geheimnis',
  showSecret: 'Geheimnis zeigen',
  advanced: 'Erweitert',
  endpoint: 'API-Endpunkt',
  endpointHint: 'Leer heißt: der von VideoSDK.',
  endpointFixed: 'Fest vorgegeben von der Verwaltung dieses Computers.',
  whereToFind: 'Wo Sie diese finden',
  connect: 'Verbinden',
  problems: {
    name: 'Geben Sie dem Projekt einen Namen.',
    apiKey: 'Geben Sie den API-Schlüssel ein.',
    secret: 'Geben Sie das Geheimnis ein.',
    endpoint: 'Geben Sie eine Adresse ein, etwa https://api.videosdk.live.',
  },
  secretOf: (project) => `Geheimnis von ${project}`,
  ofKey: (hint) => `Zum Schlüssel …${hint}`,
  needsSecret: (project) => `${project} braucht sein Geheimnis`,
  secretGone:
    'Sein Geheimnis ist nicht mehr auf diesem Computer. Geben Sie es noch einmal ein, um die Räume des Projekts zu sehen.',
  secretsNotice: 'Geheimnisse',
  putAside: 'Diesen Hinweis weglegen',
  removeTitle: (project) => `${project} entfernen?`,
  removeIntro:
    'Stillroom vergisst das Projekt und sein Geheimnis. Gespeicherte Standbilder bleiben, und bei VideoSDK ändert sich nichts.',
  keep: 'Behalten',
  remove: 'Entfernen',
}
