import type { Words } from '../words.ts'
import { counts } from './counts.ts'

export const library: Words['library'] = {
  title: 'Bibliothek',
  stillsOf: (name, stills) => `${name}, ${stills}`,
  folders: {
    title: 'Ordner',
    add: 'Ordner hinzufügen …',
    none: 'Noch kein Ordner enthält Standbilder. Das erste Standbild legt einen an; oder fügen Sie einen hinzu, der welche hat.',
    current: 'Neue Standbilder kommen hierher',
    away: 'Nicht da',
    awayMeant:
      'Sein Laufwerk oder seine Freigabe ist nicht erreichbar. Verbinden Sie es, und Stillroom findet seine Standbilder von selbst wieder.',
    remove: 'Entfernen …',
    removeOne: (folder) => `Entfernen … ${folder}`,
    empty: 'Keine Standbilder',
    allMissing: (stills) =>
      `${counts.stills(stills)}, ${stills === 1 ? 'und seine Datei fehlt' : 'alle fehlen'}`,
    someMissing: (stills, missing) => `${counts.stills(stills)}, davon fehlen ${missing}`,
    neverScanned: 'Noch nicht durchsucht',
    scannedAgo: (age) => `Durchsucht ${age}`,
    scannedOn: (moment) => `Durchsucht am ${moment}`,
  },
  removing: {
    title: 'Diesen Ordner entfernen?',
    text: (stills) =>
      `${counts.stills(stills)} ${stills === 1 ? 'verlässt' : 'verlassen'} die Bibliothek, mit Schlagwörtern, Notizen und Favoriten. Die Dateien bleiben, wo sie sind: Aus dem Ordner wird nichts gelöscht.`,
    keep: 'Behalten',
    confirm: 'Entfernen',
  },
  scan: {
    title: 'Ist alles da?',
    text: 'Durchsuchen findet Dateien, die fehlen, verschoben oder neu sind. Prüfen liest auch jede Datei und findet die, deren Bytes sich seit dem Speichern geändert haben.',
    scan: 'Jetzt durchsuchen',
    verify: 'Jedes Byte prüfen',
    cancelScan: 'Durchsuchen abbrechen',
    cancelVerify: 'Prüfen abbrechen',
    scanned: 'Durchsucht',
    verified: 'Geprüft',
    scanning: 'Die Bibliothek wird durchsucht.',
    verifying: 'Jedes Byte der Bibliothek wird geprüft.',
    found: {
      missing: (count) => `${count} fehlen`,
      changed: (count) => `${count} geändert`,
      unreadable: (count) => `${count} nicht lesbar`,
      moved: (count) => `${count} verschoben`,
      returned: (count) => `${count} wieder da`,
      added: (count) => `${count} neu`,
    },
    allThere: 'alles ist, wo es war',
    allSame: 'jedes Byte ist wie gespeichert',
    counting: 'Dateien werden gezählt',
    standing: (done, total) => `${done} von ${counts.files(total)}`,
    soFar: (standing, found) => `${standing}: bisher ${found}`,
    scannedFiles: (files, found) => `${counts.files(files)} durchsucht: ${found}.`,
    verifiedFiles: (files, found) => `${counts.files(files)} geprüft: ${found}.`,
    cancelled: (files, found) =>
      `Nach ${counts.files(files)} abgebrochen${found && `: ${found}`}. Was bis dahin gefunden wurde, bleibt.`,
    failed: (files, found) =>
      `Nach ${counts.files(files)} stehen geblieben${found && `: ${found}`}.`,
    advice: {
      missing:
        'Standbilder, deren Dateien fehlen, bleiben gekennzeichnet in der Galerie: Legen Sie die Dateien zurück, oder fügen Sie den Ordner hinzu, in den sie verschoben wurden.',
      changed:
        'Geänderte Dateien sind in der Galerie gekennzeichnet: Stellen Sie sie aus einer Sicherung wieder her.',
      unreadable: 'Das Protokoll nennt die Dateien, die nicht lesbar waren.',
      away: (folders) =>
        `${counts.folders(folders)} nicht erreichbar: Verbinden Sie das Laufwerk wieder, und durchsuchen Sie erneut.`,
    },
  },
  rules: {
    title: 'Was von selbst gehen darf',
    text: 'Eine Regel legt die älteren Standbilder eines Raums oder eines Zeitplans in den Papierkorb des Systems; jedes Mal lassen sie sich zurückholen. Favoriten bleiben immer.',
    none: 'Es gibt keine Regel: Jedes Standbild bleibt.',
    list: 'Regeln',
    add: 'Regel hinzufügen …',
    addTitle: 'Eine Regel hinzufügen',
    remove: 'Entfernen',
    removeOne: (rule) => `Regel entfernen: ${rule}`,
    keepLast: (count, number) =>
      count === 1 ? 'das letzte Standbild' : `die letzten ${number} Standbilder`,
    keepDays: (count, number) =>
      count === 1
        ? 'die Standbilder des letzten Tages'
        : `die Standbilder der letzten ${number} Tage`,
    room: (name) => `Raum ${name}`,
    schedule: (name) => `Zeitplan „${name}“`,
    removedSchedule: 'Ein entfernter Zeitplan',
    name: (scope, kept) => `${scope} behält ${kept}`,
    neverApplied: 'Hat noch kein Standbild in den Papierkorb gelegt',
    applied: (day) => `Legte zuletzt Standbilder in den Papierkorb: ${day}`,
  },
  rule: {
    of: 'Standbilder',
    ofRoom: 'Eines Raums',
    ofSchedule: 'Eines Zeitplans',
    room: 'Raum',
    typeToSearch: 'Tippen, um zu suchen',
    noRoom: 'Kein Raum mit Standbildern heißt so.',
    schedule: 'Zeitplan',
    noSchedule: 'Es gibt noch keinen Zeitplan',
    choose: 'Wählen Sie einen',
    keep: 'Behalten: die letzten',
    unit: 'Einheit',
    stills: 'Standbilder',
    days: 'Tage',
    show: 'Zeigen, was ginge',
    set: 'Regel festlegen',
    chooseRoom: 'Wählen Sie einen Raum.',
    chooseSchedule: 'Wählen Sie einen Zeitplan.',
    wrongLast: 'Eine ganze Zahl von 1 bis 1.000.000.',
    wrongDays: 'Eine ganze Zahl von 1 bis 3.650.',
  },
  trial: {
    nothing: 'Jetzt käme kein Standbild in den Papierkorb.',
    goes: (stills, bytes) =>
      `${counts.stills(stills)} (${bytes}) ${stills === 1 ? 'käme' : 'kämen'} in den Papierkorb.`,
    stay: (favourites) =>
      `${counts.favourites(favourites)} ${favourites === 1 ? 'bleibt' : 'bleiben'}, obwohl die Regel ${favourites === 1 ? 'ihn' : 'sie'} nähme.`,
    remainder: (shown) => `Aufgeführt sind die ältesten ${shown}.`,
    replaces: (kept) => `Sie ersetzt die Regel, die ${kept} behält.`,
    text: 'Ist sie festgelegt, wirkt die Regel jede Stunde. Was sie in den Papierkorb legt, lässt sich 15 Sekunden lang zurückholen und danach aus dem Papierkorb des Systems nehmen.',
    list: 'Standbilder, die gingen',
  },
  keeping: {
    title: 'Dateien neben den Standbildern',
    sidecars: 'Neben jedes Standbild eine .json-Datei schreiben',
    sidecarsMeant:
      'Mit allem, was Stillroom darüber weiß, damit der Ordner es auch ohne Stillroom sagt. Ab jetzt, für neue Standbilder.',
    previews: 'Vorschaubilder dürfen belegen',
    previewsMeant:
      'Sie liegen bei Stillrooms eigenen Daten. Die am längsten nicht angesehenen gehen zuerst und werden bei Bedarf neu gemacht.',
  },
}
