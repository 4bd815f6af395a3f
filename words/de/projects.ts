import type { Words } from '../words.ts'

export const projects: Words['projects'] = {
  current: (name) => `Projekt: ${name}`,
  none: 'Keines',
  practice: 'Übung',
  sandbox: 'Sandbox',
  search: 'Projekte suchen',
  noMatch: 'Kein Projekt passt',
  needsSecret: 'Braucht sein Geheimnis',
  key: (hint) => `Schlüssel …${hint}`,
  connect: 'Weiteres verbinden…',
  remove: (name) => `${name} entfernen…`,
}
