import type { Words } from '../words.ts'

export const failures: Words['failures'] = {
  'auth-rejected': {
    message: 'VideoSDK hat API-Schlüssel und Geheimnis nicht angenommen.',
    action: 'Prüfen Sie beide im Dashboard von VideoSDK, und verbinden Sie das Projekt neu.',
  },
  'clock-skew': {
    message: 'Die Uhr dieses Computers geht falsch, daher lehnt VideoSDK die signierte Anfrage ab.',
    action: 'Lassen Sie die Uhr automatisch stellen, und versuchen Sie es erneut.',
  },
  forbidden: {
    message: 'Dieser API-Schlüssel darf das nicht.',
    action: 'Prüfen Sie im Dashboard von VideoSDK die Rechte des Schlüssels und den Tarif.',
  },
  'room-not-found': {
    message: 'VideoSDK kennt diesen Raum nicht.',
    action: 'Prüfen Sie die Raum-ID, und ob der Raum zu diesem Projekt gehört.',
  },
  'stream-not-live': {
    message: 'Dieser Raum hat gerade keinen Live-Stream.',
    action: 'Starten Sie seinen HLS-Stream, warten Sie einige Sekunden, und nehmen Sie erneut auf.',
  },
  'rate-limited': {
    message: 'VideoSDK bittet um weniger Anfragen.',
    action: 'Warten Sie einen Moment, oder nehmen Sie weniger Räume auf einmal auf.',
  },
  offline: {
    message: 'Der Server ist nicht erreichbar.',
    action: 'Prüfen Sie das Netzwerk, und versuchen Sie es erneut.',
  },
  timeout: {
    message: 'Der Server brauchte zu lange für eine Antwort.',
    action: 'Versuchen Sie es erneut. Geschieht es öfter, prüfen Sie das Netzwerk.',
  },
  'server-error': {
    message: 'VideoSDK hatte selbst ein Problem.',
    action: 'Versuchen Sie es in einer Minute erneut.',
  },
  'bad-response': {
    message: 'Die Antwort des Servers ergibt keinen Sinn.',
    action:
      'Versuchen Sie es erneut. Bleibt es so, prüfen Sie, ob der Endpunkt der von VideoSDK ist.',
  },
  'image-invalid': {
    message: 'Was kam, ist kein Bild oder ein beschädigtes.',
    action: 'Nehmen Sie noch einmal auf.',
  },
  'image-too-large': {
    message: 'Das Bild ist größer, als Stillroom annimmt.',
    action: 'Verlangen Sie eine kleinere Breite und Höhe.',
  },
  'disk-full': {
    message: 'Der Datenträger ist voll.',
    action:
      'Schaffen Sie Platz, oder wählen Sie einen anderen Ordner, und versuchen Sie es erneut.',
  },
  'folder-missing': {
    message: 'Der Ordner für Standbilder ist nicht mehr da.',
    action: 'Verbinden Sie sein Laufwerk wieder, oder wählen Sie einen anderen Ordner.',
  },
  'folder-not-writable': {
    message: 'In den Ordner für Standbilder kann nicht geschrieben werden.',
    action: 'Ändern Sie seine Rechte, oder wählen Sie einen anderen Ordner.',
  },
  'keychain-unavailable': {
    message: 'Dieses System bietet keinen Schlüsselbund.',
    action: 'Das Geheimnis bleibt im Speicher, bis Stillroom beendet wird.',
  },
  'keychain-locked': {
    message: 'Der Schlüsselbund des Systems ist gesperrt.',
    action: 'Entsperren Sie ihn, und versuchen Sie es erneut.',
  },
  'invalid-options': { message: 'Diese Optionen passen nicht zusammen.' },
  'outcome-unknown': {
    message: 'Stillroom wurde beendet, während VideoSDK aufnahm; das Ergebnis ist daher unbekannt.',
    action: '„Erneut versuchen“ nimmt noch einmal auf. Das zählt vielleicht als zweite Aufnahme.',
  },
  cancelled: { message: 'Abgebrochen.' },
  internal: {
    message: 'In Stillroom ist etwas Unerwartetes schiefgegangen.',
    action: 'Versuchen Sie es erneut. Bleibt es so, melden Sie es mit der Protokolldatei.',
  },
}
