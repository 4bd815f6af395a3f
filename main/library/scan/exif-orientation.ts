const exifHead = Buffer.from('Exif\0\0', 'latin1')
const orientationTag = 0x0112

/**
 * True where EXIF data says that the picture is to be turned by a quarter, so that its width is
 * shown as its height (JEITA CP-3451, orientation 5 to 8).
 *
 * @param exif the TIFF structure, with or without `Exif` in front
 */
export function isQuarterTurned(exif: Buffer): boolean {
  const tiff = exif.subarray(0, exifHead.length).equals(exifHead)
    ? exif.subarray(exifHead.length)
    : exif
  const orientation = readOrientation(tiff)
  return orientation >= 5 && orientation <= 8
}

/** 0 where it isn't stated. Anything that leads out of the data states nothing. */
function readOrientation(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2)
  if ((order !== 'II' && order !== 'MM') || tiff.length < 14) return 0
  const isLittle = order === 'II'
  const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = u32(4)
  if (directory + 2 > tiff.length) return 0
  const count = u16(directory)
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12
    if (at + 12 > tiff.length) return 0
    if (u16(at) === orientationTag) return u16(at + 8)
  }
  return 0
}
