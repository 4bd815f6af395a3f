import type { schedules as english } from '../../en/sentences/schedules.ts'

export const schedules: Readonly<Record<keyof typeof english, string>> = {
  timeOfDayForm: 'Eine Uhrzeit wird als HH:MM geschrieben, 00:00 bis 23:59.',
  scheduleNoRoom: 'Ein Zeitplan hat mindestens einen Raum.',
  scheduleManyRooms: 'Ein Zeitplan hat höchstens {most} Räume.',
  scheduleRoomTwice: 'Ein Zeitplan nennt jeden Raum einmal.',
  scheduleRealTime: 'Ein Zeitplan nimmt in Echtzeit auf: Lassen Sie die Zeit im Stream weg.',
  intervalNumber: 'Der Abstand muss eine Zahl von Millisekunden sein.',
  intervalWhole: 'Der Abstand muss aus ganzen Millisekunden bestehen.',
  intervalLeast: 'Der Abstand beträgt mindestens 1 Sekunde.',
  intervalMost: 'Der Abstand beträgt höchstens 24 Stunden.',
  hoursSame: 'Die Stunden müssen zu verschiedenen Zeiten beginnen und enden.',
  weekdayNumbers: 'Wochentage sind Zahlen.',
  weekdayNone: 'Wählen Sie mindestens einen Wochentag.',
  weekdayTwice: 'Jeder Wochentag wird einmal genannt.',
  timeZoneUnknown: 'Diese Zeitzone kennt Stillroom nicht.',
  stopAfterNumber: '„Anhalten nach“ ist eine Zahl von Durchläufen.',
  stopAfterWhole: '„Anhalten nach“ ist eine ganze Zahl von Durchläufen.',
  stopAfterLeast: '„Anhalten nach“ ist mindestens 1 Durchlauf.',
  stopAfterMost: '„Anhalten nach“ ist höchstens 1.000.000 Durchläufe.',
  endsWithSelected: 'Nur ein Zeitplan ausgewählter Räume kann mit deren Streams enden.',
}
