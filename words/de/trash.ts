import type { Words } from '../words.ts'
import { counts } from './counts.ts'

const are = (count: number) => (count === 1 ? 'ist' : 'sind')
const goes = (count: number) =>
  `${counts.stills(count)} ${count === 1 ? 'kommt' : 'kommen'} in den Papierkorb`

export const trash: Words['trash'] = {
  title: 'Auf dem Weg in den Papierkorb',
  goes,
  countdown: (seconds) => (seconds === 0 ? 'jetzt' : `in ${seconds} s`),
  byRule: 'Durch eine Regel, was aufbewahrt wird',
  undo: 'Zurückholen',
  undoOne: (what) => `Zurückholen: ${what}`,
  waiting: (count, isByRule) => {
    const because = isByRule ? ', durch eine Ihrer Regeln' : ''
    return `${goes(count)}, in wenigen Sekunden${because}. Strg oder Befehl mit Z holt ${count === 1 ? 'es' : 'sie'} zurück.`
  },
  undone: (count) => `${counts.stills(count)} ${are(count)} zurück in der Bibliothek.`,
  done: (count) => `${counts.stills(count)} ${are(count)} im Papierkorb.`,
  failed: (count) => {
    const which = count === 1 ? 'Das Standbild' : `Einige von ${counts.stills(count)}`
    return `${which} ${count === 1 ? 'konnte' : 'konnten'} nicht in den Papierkorb und ${are(count)} zurück in der Bibliothek`
  },
}
