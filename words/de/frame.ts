import type { Words } from '../words.ts'

export const frame: Words['frame'] = {
  pages: 'Seiten',
  page: {
    rooms: 'Räume',
    gallery: 'Galerie',
    schedules: 'Zeitpläne',
    activity: 'Aktivität',
    wall: 'Wand',
  },
  running: 'laufen',
  failed: 'fehlgeschlagen',
  theme: 'Farbschema',
  themes: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  vendorPage: 'Seite von VideoSDK über Standbilder',
}
