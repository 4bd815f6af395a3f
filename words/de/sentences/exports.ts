import type { exports as english } from '../../en/sentences/exports.ts'

export const exports: Readonly<Record<keyof typeof english, string>> = {
  exportCrashed: 'Der Export blieb stehen: Der Prozess, der ihn machte, ist abgestürzt.',
  exportFewer:
    'Versuchen Sie es erneut. Bleibt es so, exportieren Sie weniger Standbilder auf einmal, um das schuldige zu finden.',
  exportUnknown: 'Diesen Export gibt es nicht.',
  noneInLibrary: 'Keines dieser Standbilder ist noch in der Bibliothek.',
  selectOthers: 'Wählen Sie andere aus, und exportieren Sie erneut.',
  pdfTooMany: 'Ein PDF fasst höchstens {most} Standbilder.',
  selectFewerForPdf: 'Wählen Sie weniger aus, etwa einen Tag, und machen Sie mehrere.',
  pictureTooLarge:
    'Ein Bild aus {count} Standbildern hätte {width} × {height} Pixel, mehr als die meisten Programme öffnen.',
  makePdfInstead:
    'Machen Sie stattdessen ein PDF, wählen Sie mehr Spalten oder weniger Standbilder.',
  noFonts:
    'Dieser Computer hat keine Schriften, daher lassen sich Beschriftungen und ein Titel nicht zeichnen.',
  installFont:
    'Installieren Sie eine Schrift, oder exportieren Sie ohne Beschriftungen und ohne Titel.',
  noneReadable: 'Keines dieser Standbilder konnte gelesen werden.',
  lookAtProblems:
    'Verbinden Sie das Laufwerk wieder, auf dem sie liegen, oder filtern Sie die Galerie nach Problemen.',
  gifTooFast: 'Ein GIF zeigt höchstens {most} Bilder pro Sekunde.',
  chooseSlowerOrWebp: 'Wählen Sie {most} oder weniger, oder machen Sie ein WebP.',
  ffmpegMissing: 'MP4 braucht ffmpeg; das ist im PATH dieses Computers nicht zu finden.',
  installFfmpeg: 'Installieren Sie ffmpeg, oder wählen Sie WebP oder GIF.',
  exportNotThere: '{name} ist nicht da.',
  exportAgain:
    'Es wurde verschoben oder entfernt, oder sein Laufwerk ist nicht verbunden. Exportieren Sie erneut.',
  webpFull: 'Eine WebP-Datei fasst höchstens 4 GB: Sie ist nach {frames} Standbildern voll.',
  fewerOrMp4:
    'Exportieren Sie weniger Standbilder, wählen Sie eine kleinere Breite, oder machen Sie ein MP4.',
  filmTooTall: 'Das erste Standbild ist so hoch, dass der Film {width} × {height} Pixel hätte.',
  smallerWidth: 'Wählen Sie eine kleinere Breite: Höchstens {most} Pixel Höhe sind möglich.',
  ffmpegEnded: 'ffmpeg endete zu früh.',
  ffmpegFailed: 'ffmpeg meldet einen Fehler: {why}',
  tryOrOtherKind: 'Versuchen Sie es erneut, oder wählen Sie WebP oder GIF.',
  ffmpegNoEncoder: 'Das ffmpeg auf diesem Computer hat keinen Encoder für MP4.',
  ffmpegNotStarting: 'ffmpeg startet nicht.',
  otherFfmpeg: 'Installieren Sie ein anderes ffmpeg, oder wählen Sie WebP oder GIF.',
  reconnectAndExport:
    'Verbinden Sie sein Laufwerk wieder, oder wählen Sie einen anderen Ordner, und exportieren Sie erneut.',
  otherFolderAndExport: 'Wählen Sie einen anderen Ordner, und exportieren Sie erneut.',
  stillAway: 'Sein Laufwerk oder seine Freigabe ist gerade nicht erreichbar.',
  stillFileGone: 'Seine Datei ist nicht mehr da.',
  stillFileForbidden: 'Seine Datei darf nicht gelesen werden.',
  stillFileUnreadable: 'Seine Datei kann nicht gelesen werden.',
}
