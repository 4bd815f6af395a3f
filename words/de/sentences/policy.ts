import type { policy as english } from '../../en/sentences/policy.ts'

export const policy: Readonly<Record<keyof typeof english, string>> = {
  policyUpdates: 'Es kann nur „off“ sein.',
  policyFolder: 'Es muss der absolute Pfad eines Ordners sein.',
  policyNoObject: 'Die Richtlinie der Verwaltung ist kein JSON-Objekt, deshalb gilt nichts davon.',
  policyUnknown:
    'Die Richtlinie der Verwaltung hat einen unbekannten Eintrag „{name}“, der nicht beachtet wird.',
  policyWrong:
    'Die Richtlinie der Verwaltung hat ein falsches „{name}“, das nicht beachtet wird: {why}',
  policyUnreadable:
    'Die Richtlinie der Verwaltung {file} lässt sich nicht lesen, deshalb gilt sie nicht.',
  policyNoJson: 'Die Richtlinie der Verwaltung {file} ist kein JSON, deshalb gilt sie nicht.',
  endpointFixed: 'Auf diesem Computer dürfen nur Projekte von {endpoint} benutzt werden.',
  folderFixed: 'Der Ordner für neue Standbilder ist auf diesem Computer fest vorgegeben.',
  askAdministrator: 'Fragen Sie, wer diesen Computer verwaltet.',
}
