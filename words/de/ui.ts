import type { Words } from '../words.ts'

export const ui: Words['ui'] = {
  close: 'Schließen',
  dismiss: 'Ausblenden',
  dismissNotice: 'Hinweis ausblenden',
  tryAgain: 'Erneut versuchen',
  serverSays: (said) => `Der Server sagt: „${said}“`,
  wholeNumber: (min, max) => `Eine ganze Zahl von ${min} bis ${max}.`,
  crash: {
    title: 'Stillrooms Fenster hatte ein Problem',
    text: 'Ihre Standbilder und die laufenden Aufnahmen sind sicher: Sie hängen nicht von diesem Fenster ab. Laden Sie es neu, um fortzufahren.',
    reload: 'Neu laden',
    mainSilent: 'Der Hauptprozess hat nicht geantwortet.',
  },
  refused: (why) => `Das konnte Stillroom nicht tun: ${why}`,
  reportIt: 'Versuchen Sie es erneut. Bleibt es so, melden Sie es mit der Protokolldatei.',
  duration: {
    seconds: (count) => `${count} s`,
    minutes: (count) => `${count} min`,
    hours: (count) => `${count} h`,
    days: (count) => `${count} T`,
  },
  rough: {
    seconds: (count) => `${count} s`,
    minutes: (count) => `${count} min`,
    hours: (count) => `${count} h`,
  },
  // Most begin with a noun.
  within: (words) => words,
}
