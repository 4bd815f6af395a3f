import { expect, it } from 'vitest'
import { standardSizes } from '../../../../main/capture/options.ts'
import { optionsWords } from '../../../../renderer/capture/options-words.ts'

it.each([
  [{}, 'Size of the stream · jpg · real time'],
  [{ quality: 'med' }, '1280 × 720 pixels · jpg · real time'],
  [{ width: 640, height: 360, fit: 'crop' }, '640 × 360 pixels, cropped to fit · jpg · real time'],
  [{ orientation: 'portrait', fit: 'pad' }, '1080 × 1920 pixels, bars to fit · jpg · real time'],
  [{ format: 'png', time: 75 }, 'Size of the stream · png · at 1:15'],
  [
    { format: 'webp', time: 75, convert: true },
    'Size of the stream · png, saved as webp · at 1:15',
  ],
  [{ best: 1 }, 'Size of the stream · jpg · real time'],
  [{ best: 3 }, 'Size of the stream · jpg · best of 3 · real time'],
  [{ best: 10, keepAll: true }, 'Size of the stream · jpg · best of 10, all kept · real time'],
] as const)('says %j as “%s”', (options, words) => {
  expect(optionsWords(options, standardSizes)).toBe(words)
})
