import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { sniff } from '../../../main/images/sniff.ts'
import { imageBytes } from '../../support/image-files.ts'

describe('sniff', () => {
  it.each([
    ['grey.jpg', 'jpg'],
    ['progressive.jpg', 'jpg'],
    ['rgb.png', 'png'],
    ['lossy.webp', 'webp'],
    ['lossless.webp', 'webp'],
  ] as const)('knows %s', (name, format) => {
    expect(sniff(imageBytes(name))).toBe(format)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([0xff])],
    ['half a signature', imageBytes('rgb.png').subarray(0, 7)],
    ['a page', Buffer.from('<!doctype html><title>404</title>')],
    ['a packed image', gzipSync(imageBytes('grey.jpg'))],
    ['an SVG image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF image', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1')],
    ['a sound', Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1')],
    ['half of a WebP head', Buffer.from('RIFF\x24\0\0\0WEB', 'latin1')],
    ['a PNG file read as text', Buffer.from('\ufffdPNG\r\n\u001a\n')],
  ])('knows that %s is none', (_name, bytes) => {
    expect(sniff(bytes)).toBeNull()
  })
})
