import type { system as english } from '../../en/sentences/system.ts'

export const system: Readonly<Record<keyof typeof english, string>> = {
  shortcutForm:
    'Ein Kürzel ist eine Taste mit Control, Command oder Alt, zum Beispiel Control+Shift+K.',
  shortcutTaken: 'Das System gibt Stillroom {shortcut} nicht.',
  shortcutTakenAction:
    'Vielleicht hat es ein anderes Programm. Wählen Sie ein anderes Tastenkürzel.',
  shortcutTarget: 'Ein Kürzel gilt den ausgewählten Räumen oder den Favoriten.',
  failureNotices: 'Mitteilungen über Fehlschläge sind entweder an oder aus.',
  savedNotices: 'Mitteilungen über gespeicherte Standbilder sind entweder an oder aus.',
  keepInTray: 'Im Infobereich bleiben ist entweder an oder aus.',
  accentUse: 'Die Akzentfarbe des Systems wird entweder benutzt oder nicht.',
  loginNotKept:
    'Der Start bei der Anmeldung lässt sich nicht ändern: Der Ordner des Systems dafür ist nicht beschreibbar.',
  loginNotKeptAction: 'Prüfen Sie die Rechte des Ordners und versuchen Sie es dann noch einmal.',
  lookForUpdates: 'Die Suche nach neuen Versionen ist entweder an oder aus.',
  updateNotChecked: 'Der Server für Aktualisierungen ließ sich nicht fragen.',
  updateNotLoaded: 'Die neue Version ließ sich nicht laden.',
  updateLater: 'Stillroom versucht es von selbst noch einmal.',
  updateNotInstalled: 'Die neue Version ließ sich nicht installieren.',
  updateByHand:
    'Versuchen Sie es noch einmal, oder installieren Sie sie von dort, woher Stillroom kam.',
  updateNotReady: 'Es gibt keine neue Version zu installieren.',
  updatesElsewhere: 'Dieses Stillroom sucht nicht selbst nach neuen Versionen.',
  noProjectOpen: 'Es ist kein Projekt geöffnet.',
  openProject: 'Öffnen Sie im Fenster ein Projekt.',
  nothingSelected: 'Kein Raum ist ausgewählt.',
  selectInWindow: 'Wählen Sie im Fenster einen oder mehrere Räume aus.',
  noFavourites: 'Kein Raum ist ein Favorit.',
  markFavourites: 'Merken Sie im Fenster einen oder mehrere Räume als Favoriten vor.',
}
