import type { secrets as english } from '../../en/sentences/secrets.ts'

export const secrets: Readonly<Record<keyof typeof english, string>> = {
  windowsLocked: 'Die Windows-Anmeldeinformationsverwaltung antwortet nicht.',
  windowsSignIn: 'Melden Sie sich bei Windows ab und wieder an, und versuchen Sie es erneut.',
  windowsUnusable: 'Die Windows-Anmeldeinformationsverwaltung ist nicht nutzbar.',
  windowsService: 'Prüfen Sie unter „Dienste“, ob die „Anmeldeinformationsverwaltung“ läuft.',
  macLocked: 'Der Schlüsselbund „Anmeldung“ ist gesperrt.',
  macUnlock:
    'Beantworten Sie die Frage von macOS, oder entsperren Sie „Anmeldung“ in der Schlüsselbundverwaltung, und versuchen Sie es erneut.',
  macUnusable: 'Der Schlüsselbund „Anmeldung“ ist nicht nutzbar.',
  macLogin:
    'Prüfen Sie in der Schlüsselbundverwaltung, ob es einen Schlüsselbund „Anmeldung“ gibt.',
  keyringLocked: 'Der Schlüsselbund ist gesperrt.',
  gnomeUnlock:
    'Beantworten Sie die Frage nach seinem Passwort, oder entsperren Sie „Anmeldung“ in „Passwörter und Verschlüsselung“, und versuchen Sie es erneut.',
  keyringNone: 'Es gibt keinen Schlüsselbund, der funktioniert.',
  gnomeInstall:
    'Installieren Sie gnome-keyring und libsecret, und legen Sie in „Passwörter und Verschlüsselung“ einen Standardschlüsselbund fest.',
  walletLocked: 'Die Brieftasche ist gesperrt.',
  walletUnlock:
    'Beantworten Sie die Frage nach ihrem Passwort, oder öffnen Sie sie im KWalletManager, und versuchen Sie es erneut.',
  walletUnusable: 'KWallet ist nicht nutzbar.',
  walletInstall:
    'Installieren Sie libsecret, und schalten Sie in den Systemeinstellungen KWallet mit seinem Secret Service ein.',
  keyringUnlock:
    'Beantworten Sie die Frage nach seinem Passwort, oder entsperren Sie ihn selbst, und versuchen Sie es erneut.',
  keyringInstall: 'Installieren Sie libsecret und als Secret Service gnome-keyring oder KWallet.',
  daemonUnlock:
    'Entsperren Sie ihn mit „gnome-keyring-daemon --unlock“, das das Passwort von der Standardeingabe liest.',
  daemonInstall:
    'Installieren Sie gnome-keyring und libsecret, und starten Sie „gnome-keyring-daemon --unlock“.',
  sessionNone: 'Außerhalb einer Desktop-Sitzung gibt es keinen Schlüsselbund.',
  sessionStart:
    'Installieren Sie gnome-keyring und libsecret, starten Sie eine Sitzung mit „dbus-run-session“ und darin „gnome-keyring-daemon --unlock“.',
  meanwhile: 'Bis dahin behält Stillroom Geheimnisse im Speicher und vergisst sie beim Beenden.',
  orVariables:
    'Oder setzen Sie für das Kommandozeilenprogramm VIDEOSDK_API_KEY und VIDEOSDK_SECRET.',
  projectExists: 'Es gibt schon ein Projekt „{name}“.',
  otherNameOrRemove: 'Wählen Sie einen anderen Namen, oder entfernen Sie zuerst dieses Projekt.',
  projectUnknown: 'Dieses Projekt gibt es nicht.',
  projectNotNamed: 'Es gibt kein Projekt „{name}“.',
  projectsAre: 'Es gibt: {names}.',
  connectFirst: 'Verbinden Sie zuerst eines.',
  secretGone: 'Das Geheimnis von „{name}“ ist nicht mehr da.',
  enterAgain: 'Geben Sie es erneut ein.',
  notStored: 'Es kann nicht gespeichert werden.',
  secretLeft: '{outcome} Aber sein Geheimnis liegt noch im Schlüsselbund: {why}',
  deleteEntry: 'Löschen Sie Stillrooms Eintrag {id} dort selbst.',
  nameMissing: 'Geben Sie dem Projekt einen Namen.',
  nameTooLong: 'Der Name kann höchstens {most} Zeichen haben.',
  nameControls: 'Der Name kann keine Zeilenumbrüche oder Steuerzeichen enthalten.',
  keyMissing: 'Geben Sie den API-Schlüssel ein.',
  keyTooLong: 'Der API-Schlüssel kann höchstens {most} Zeichen haben.',
  keyCharacters:
    'Der API-Schlüssel enthält ein Leerzeichen oder ein Zeichen, das kein Schlüssel hat: Kopieren Sie ihn erneut.',
  secretMissing: 'Geben Sie das Geheimnis ein.',
  secretTooLong:
    'Das Geheimnis kann höchstens {most} Byte haben: Prüfen Sie, ob nichts anderes eingefügt wurde.',
  secretCharacters:
    'Das Geheimnis enthält ein Leerzeichen, einen Zeilenumbruch oder ein unsichtbares Zeichen: Kopieren Sie es erneut.',
  endpointText: 'Geben Sie den API-Endpunkt als Text ein.',
  projectKeyEmpty: 'Der API-Schlüssel des Projekts ist leer.',
  projectSecretEmpty: 'Das Geheimnis des Projekts ist leer.',
}
