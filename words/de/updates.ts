import type { updates as english } from '../en/updates.ts'

export const updates: typeof english = {
  title: 'Aktualisierung',
  look: 'Nach neuen Versionen suchen',
  lookHint:
    'Bald nach dem Start, dann täglich. Sie werden im Hintergrund geladen und installiert, wenn Sie es sagen.',
  check: 'Jetzt suchen',
  checking: 'Frage nach einer neuen Version…',
  loading: (share) => `Lade die neue Version: ${share}`,
  lastChecked: 'Zuletzt gesucht',
  never: 'Seit dem Start noch nicht',
  newest: 'Das ist die neueste Version.',
  version: 'Version',
  from: {
    package:
      'Dieses Stillroom wurde als Paket des Systems installiert. Aktualisierungen kommen auf demselben Weg: von der Paketverwaltung oder als neueres Paket.',
    portable:
      'Das tragbare Stillroom aktualisiert sich nicht selbst. Ersetzen Sie seine Datei durch die einer neueren Version.',
    archive:
      'Dieses Stillroom wurde aus einem Archiv entpackt. Ersetzen Sie seinen Ordner durch den einer neueren Version.',
    'no-feed':
      'Diese Fassung hat keine Quelle für Aktualisierungen. Sie kommen von dort, wo sie gemacht wurde.',
    development: 'Stillroom läuft aus seinem Quelltext, den Sie selbst aktualisieren.',
    policy:
      'Die Verwaltung dieses Computers hat die Suche nach Aktualisierungen abgestellt. Sie kommen von dort.',
  },
  ready: (version) => `Stillroom ${version} ist bereit.`,
  asks: 'Beim Installieren startet Stillroom neu.',
  waits: 'Sie wird installiert, sobald keine Aufnahmen und Exporte mehr laufen.',
  notes: 'Was neu ist',
  install: 'Installieren und neu starten',
  later: 'Später',
}
