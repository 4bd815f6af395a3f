import type { Words } from '../words.ts'

export const activity: Words['activity'] = {
  title: 'Aktivität',
  all: 'Alle Aufnahmen',
  pauseAll: 'Alle anhalten',
  resumeAll: 'Alle fortsetzen',
  retryFailed: 'Fehlgeschlagene wiederholen',
  dismissFailed: 'Fehlgeschlagene ausblenden',
  dismissFailedAndCancelled: 'Fehlgeschlagene und abgebrochene ausblenden',
  now: {
    title: 'Jetzt',
    flowing: 'nichts stockt',
    atATime: 'Aufnahmen gleichzeitig',
    atATimeMeant: 'Von allen Projekten zusammen. Weniger schonen ein langsames Netzwerk.',
  },
  batches: {
    title: 'Aufträge',
    empty:
      'Hier steht, wie weit jeder Druck auf „Aufnehmen“ und jeder Durchlauf eines Zeitplans ist.',
    progress: (done, batch) => `${done}: ${batch}`,
    cancel: 'Abbrechen',
    cancelOne: (batch) => `Abbrechen: ${batch}`,
    retry: 'Fehlgeschlagene wiederholen',
    retryOf: (batch) => `Fehlgeschlagene wiederholen: ${batch}`,
    ofSchedule: (rooms) => `Zeitplan, ${rooms}`,
    name: (time, size) => `der Auftrag von ${time}, ${size}`,
  },
  captures: {
    title: 'Aufnahmen',
    show: 'Anzeigen',
    filters: { all: 'Alle', waiting: 'Wartend', running: 'Laufend', failed: 'Fehlgeschlagen' },
    empty: {
      all: 'Nichts wartet, läuft oder ist fehlgeschlagen',
      waiting: 'Nichts wartet',
      running: 'Nichts läuft',
      failed: 'Nichts ist fehlgeschlagen',
    },
    emptyText:
      'Hier stehen laufende Aufnahmen und fehlgeschlagene: warum, wann der nächste Versuch ist und was zu tun ist.',
    askedFor: (moment) => `Angefordert ${moment}`,
  },
  flow: {
    offline: (time, why) => `Offline seit ${time}. ${why}`,
    paused: 'VideoSDK bittet zu warten.',
    pausedUntil: (when) => `VideoSDK bittet zu warten: nächste Aufnahmen ${when}.`,
    slowed: 'Weniger Aufnahmen gleichzeitig, da der Server sich beschwert hat.',
    slowedTo: (limit, usual) =>
      `${limit} gleichzeitig statt ${usual}, da der Server sich beschwert hat; wird von selbst wieder schneller.`,
    waiting: (count, captures) => `${captures} ${count === 1 ? 'wartet' : 'warten'}.`,
    nextLook: (when) => `Nächste Prüfung ${when}.`,
    lookingNow: 'Wird gerade geprüft.',
    looking: 'Wird geprüft …',
    look: 'Jetzt prüfen',
  },
}
