import type { network as english } from '../../en/sentences/network.ts'

export const network: Readonly<Record<keyof typeof english, string>> = {
  endpointNoAddress: 'Der API-Endpunkt ist keine Webadresse.',
  endpointHttps: 'Der API-Endpunkt muss mit https:// beginnen.',
  endpointPassword: 'Der API-Endpunkt darf keinen Namen und kein Passwort enthalten.',
  endpointPath:
    'Der API-Endpunkt muss nach dem Namen des Servers enden, wie https://api.videosdk.live.',
  imageUrlTooLong: 'Die Adresse des Bildes ist länger als {most} Zeichen.',
  imageUrlPart: 'Die Adresse des Bildes ist keine vollständige Webadresse.',
  imageUrlPassword: 'Die Adresse des Bildes enthält einen Namen oder ein Passwort.',
  imageUrlUnencrypted: 'Die Adresse des Bildes ist nicht verschlüsselt (http statt https).',
  imageUrlScheme: 'Die Adresse des Bildes ist weder https noch http.',
  roomIdEmpty: 'Die Raum-ID ist leer.',
  roomIdTooLong: 'Die Raum-ID ist länger als {most} Zeichen.',
  roomIdCharacters:
    'Die Raum-ID enthält Zeichen, die keine Raum-ID hat, etwa Leerzeichen oder Schrägstriche.',
  imageAddressMissing: 'VideoSDK antwortete ohne die Adresse eines Bildes.',
  foreignServer: 'Eine Anfrage an einen fremden Server wurde verhindert.',
  requestInvalid: 'VideoSDK lehnt diese Anfrage als ungültig ab.',
  conflicts: 'VideoSDK ist mit etwas beschäftigt, das dem widerspricht.',
  serverStatus: 'Der Server antwortete mit Status {status}.',
  apiRedirects: 'Die API leitete die Anfrage weiter; dem folgt Stillroom mit einem Token nie.',
  checkEndpointAddress: 'Prüfen Sie die Adresse des Endpunkts.',
  clockSkewed:
    'Die Uhr dieses Computers geht {skew}, daher lehnt VideoSDK die signierte Anfrage ab.',
  minuteAhead: '1 Minute vor',
  minuteBehind: '1 Minute nach',
  minutesAhead: '{count} Minuten vor',
  minutesBehind: '{count} Minuten nach',
  hourAhead: '1 Stunde vor',
  hourBehind: '1 Stunde nach',
  hoursAhead: '{count} Stunden vor',
  hoursBehind: '{count} Stunden nach',
  dayAhead: '1 Tag vor',
  dayBehind: '1 Tag nach',
  daysAhead: '{count} Tage vor',
  daysBehind: '{count} Tage nach',
  answerTooLong: 'Die Antwort des Servers ist länger als {megabytes} MB.',
  noRoute: 'Von diesem Netzwerk führt kein Weg zum Server.',
  noAnswer: 'Der Server antwortet überhaupt nicht.',
  noConnection: 'Dieser Computer konnte keine Verbindung zum Server öffnen.',
  brokenOff: 'Die Verbindung zum Server brach ab.',
  untrusted: 'Dem Zertifikat des Servers wird nicht vertraut.',
  checkClockAndProxy:
    'Prüfen Sie die Uhr dieses Computers, den Endpunkt und ob ein Proxy dazwischen sitzt.',
  badPort: 'An diesen Port wird nie etwas gesendet, denn er gehört einem anderen Dienst.',
  checkEndpoint: 'Prüfen Sie den Endpunkt.',
  notTls: 'Es kam keine sichere Verbindung zum Server zustande.',
  notHttp: 'Die Antwort des Servers ist kein gültiges HTTP.',
  addressClosed:
    '{host} ist eine Adresse eines privaten Netzes. Dorthin darf kein Server aus dem Internet führen.',
  addressClosedWay:
    'Prüfe DNS und VPN des Netzes. Eine API auf diesem Computer erreicht man unter ihrer eigenen Adresse, etwa http://127.0.0.1:8080.',
  refusesConnections: 'Der Server lehnt Verbindungen ab.',
  nameNotFound: 'Der Name des Servers wurde nicht gefunden.',
  checkEndpointAndNetwork: 'Prüfen Sie den Endpunkt und das Netzwerk.',
  nameLookup: 'Der Name des Servers lässt sich gerade nicht nachschlagen.',
  proxyAsksPassword: 'Der Proxy {proxy} verlangt Benutzernamen und Passwort.',
  proxyPasswordWay:
    'Bitten Sie, wer dieses Netzwerk betreibt, Stillroom ohne beides durchzulassen, oder wählen Sie in den Einstellungen keinen Proxy. Der Befehl ohne Fenster nimmt beides in HTTPS_PROXY.',
  proxyRefuses: 'Der Proxy {proxy} lehnt die Verbindung mit Status {status} ab.',
  proxyAskNetwork:
    'Bitten Sie, wer dieses Netzwerk betreibt, sie zu erlauben, oder wählen Sie in den Einstellungen keinen Proxy.',
  proxyAway: 'Der Proxy {proxy} ist nicht erreichbar.',
  proxyCheckSettings: 'Prüfen Sie die Proxy-Einstellungen des Systems und das Netzwerk.',
  proxyUnusable: 'Der Proxy „{kind}“ ist von einer Art, die Stillroom nicht benutzen kann.',
  proxyUseHttp:
    'Stellen Sie im System einen HTTP-Proxy ein, oder wählen Sie in den Einstellungen keinen Proxy.',
  proxyChoice: 'Der Proxy ist der des Systems oder keiner.',
  noPictureYet: 'Der Stream dieses Raums läuft, aber VideoSDK hat noch kein Bild davon.',
  waitForPicture:
    'Ein neuer Stream braucht einige Sekunden. Warten Sie, und nehmen Sie dann erneut auf.',
}
