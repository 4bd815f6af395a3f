import type { Words } from '../words.ts'

export const preview: Words['preview'] = {
  region: 'Live-Vorschau',
  video: (room) => `Live-Video von ${room}`,
  opening: 'Live-Vorschau wird geladen …',
  timeline: 'Zeitpunkt im Stream',
  inStream: (time) => `${time} im Stream`,
  somewhere: 'an einem unbekannten Zeitpunkt im Stream',
  behind: (duration) => `${duration} hinter live`,
  live: 'live',
  liveNow: 'Live',
  controls: 'Wiedergabe',
  play: 'Abspielen',
  pause: 'Anhalten',
  frameBack: 'Ein Bild zurück',
  frameOn: 'Ein Bild weiter',
  secondBack: 'Eine Sekunde zurück',
  secondOn: 'Eine Sekunde weiter',
  goLive: 'Zu live',
  captureMoment: 'Diesen Moment aufnehmen',
  captureLive: 'Live aufnehmen',
  noMoment: {
    'no-dates':
      'Dieser Stream trägt keine Zeitangaben, daher lässt sich der Moment nicht benennen.',
    'no-start':
      'VideoSDK sagt nicht, wann dieser Stream begann, daher lässt sich der Moment nicht benennen.',
    'out-of-range': 'Der gezeigte Moment liegt außerhalb dessen, was aufgenommen werden kann.',
  },
  webpHere: 'Dieser Moment: als png aufgenommen, hier in webp umgewandelt.',
  onePicture: (best) =>
    `Diesen Moment gibt es nur als ein Bild: das beste von ${best} gilt für live.`,
  timeUnused: 'Die Zeit in den Optionen gilt nur für „Aufnehmen“.',
  trouble: {
    'not-playable': {
      title: 'Noch nicht abspielbar',
      text: 'Der Stream hat gerade begonnen, seine ersten Sekunden fehlen noch.',
    },
    ended: {
      title: 'Der Stream ist zu Ende',
      text: 'Sobald der Raum wieder live ist, läuft er hier.',
    },
    codec: {
      title: 'Dieses Video lässt sich hier nicht abspielen',
      text: 'Sein Codec wird nicht unterstützt. Aufnehmen geht trotzdem.',
    },
    offline: { title: 'Der Stream ist nicht erreichbar', text: 'Prüfen Sie das Netzwerk.' },
    timeout: {
      title: 'Der Stream kommt nicht an',
      text: 'Der Server braucht zu lange für seine Antwort.',
    },
    stalled: {
      title: 'Der Stream steht still',
      text: 'Seit einer Weile ist nichts Neues gekommen.',
    },
    busy: { title: 'Der Server hat ein Problem', text: 'Er gibt den Stream gerade nicht heraus.' },
    refused: {
      title: 'Der Stream wurde verweigert',
      text: 'Prüfen Sie den Schlüssel des Projekts und seine Rechte im Dashboard von VideoSDK.',
    },
    broken: {
      title: 'Der Stream lässt sich nicht abspielen',
      text: 'Was kam, ist kein brauchbares Video. Aufnehmen geht vielleicht trotzdem.',
    },
  },
  retryIn: (duration) => `Nächster Versuch in ${duration}`,
  retryNow: 'Neuer Versuch …',
  tryAgain: 'Erneut versuchen',
  comparison: 'Was verlangt wurde und was kam',
  askedFrame: (room, time) => `Bild von ${room} bei ${time}`,
  askedFor: (time) => `Verlangt: ${time}`,
  liveAtPress: (time) => `Live beim Auslösen: ${time}`,
  liveAsked: 'Live beim Auslösen',
  noFrame: 'Die Vorschau war beim Auslösen nicht live.',
  stillMade: (room) => `Das Standbild, das von ${room} kam`,
  stillAt: (time) => `Standbild von ${time}`,
  still: 'Standbild',
  atThePress: 'Aufnahme wird gesendet',
  later: (seconds) => `${seconds} s nach dem Bild links`,
  earlier: (seconds) => `${seconds} s vor dem Bild links`,
  sameMoment: 'derselbe Moment',
  gone: 'Diese Aufnahme wurde verworfen.',
  closeComparison: 'Vergleich schließen',
}
