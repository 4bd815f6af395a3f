import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { ExportSpec } from '../../../main/export/export-spec.ts'
import { createFfmpegSearch } from '../../../main/export/find-ffmpeg.ts'
import type { ExportRig } from '../../support/export-rig.ts'
import { createExportRig } from '../../support/export-rig.ts'
import { readZip } from '../../support/read-zip.ts'
import { filesUnder } from '../../support/temp-folder.ts'

const run = promisify(execFile)
const search = createFfmpegSearch({
  folders: () => process.env.PATH,
  platform: process.platform,
  now: () => 0,
})
const ffmpeg = await search.find()

/** Makes one and returns its bytes; nothing else may lie in the folder afterwards. */
async function make(rig: ExportRig, spec: ExportSpec): Promise<Buffer> {
  const begun = await rig.exports.start(rig.places, spec)
  const ended = await rig.ended(begun?.id ?? '')
  expect(ended).toMatchObject({ state: 'saved', failure: null, done: rig.places.length })
  expect(await filesUnder(rig.folder)).toEqual([ended.file])
  return readFile(path.join(rig.folder, ended.file))
}

const sheet = { kind: 'contact-sheet', columns: 3, title: 'Day one', captions: true } as const
const film = { kind: 'timelapse', framesPerSecond: 4, width: 160 } as const

async function probe(file: string): Promise<Record<string, string>> {
  const entries = 'stream=codec_name,pix_fmt,width,height,nb_read_frames,r_frame_rate'
  const args = ['-v', 'error', '-count_frames', '-show_entries', entries, '-of', 'json', file]
  const { stdout } = await run('ffprobe', args)
  return JSON.parse(stdout).streams[0]
}

describe('a contact sheet', () => {
  it('is one tall PNG with every picture in its own shape', async () => {
    const rig = await createExportRig(7, 'sheet.png')
    const image = await loadImage(await make(rig, { ...sheet, as: 'png' }))
    expect(image.width).toBe(2 * 48 + 3 * 480 + 2 * 24)
    const canvas = createCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0)
    const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)]
    expect(at(5, 5)).toEqual([255, 255, 255])
    // A portrait in the third column: the mount beside it, the picture in its middle.
    const third = 48 + 2 * (480 + 24)
    expect(at(third + 5, 48 + 80 + 180)).toEqual([241, 241, 243])
    expect(at(third + 240, 48 + 80 + 180)).not.toEqual([241, 241, 243])
    // The landscape before it reaches from edge to edge.
    expect(at(48 + 2, 48 + 80 + 180)).not.toEqual([241, 241, 243])
  })

  it('is a PDF of as many pages as it takes', async () => {
    const rig = await createExportRig(30, 'sheet.pdf')
    const pdf = (await make(rig, { ...sheet, as: 'pdf' })).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true)
    expect(pdf.match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(5)
    expect(pdf.match(/\/MediaBox \[0 0 842 595\]/gu)).toHaveLength(5)
    expect(pdf.match(/\/Subtype \/Image/gu)?.length).toBeGreaterThanOrEqual(3)
  })

  it('is refused where one picture would be too tall, with what to do instead', async () => {
    const rig = await createExportRig(80, 'sheet.png')
    const begun = await rig.exports.start(rig.places, { ...sheet, as: 'png', columns: 1 })
    const { failure } = await rig.ended(begun?.id ?? '')
    expect(failure).toMatchObject({ code: 'invalid-options' })
    expect(failure?.action).toContain('PDF')
    expect(await filesUnder(rig.folder)).toEqual([])
  })
})

describe('a timelapse', () => {
  it('is an animated WebP that states its frames, its times and its length', async () => {
    const rig = await createExportRig(7, 'film.webp')
    const webp = await make(rig, { ...film, as: 'webp' })
    expect(webp.readUInt32LE(4) + 8).toBe(webp.length)
    const times: number[] = []
    for (let at = 12; at < webp.length; at += 8 + webp.readUInt32LE(at + 4)) {
      const name = webp.toString('latin1', at, at + 4)
      expect(['VP8X', 'ANIM', 'ANMF']).toContain(name)
      if (name === 'VP8X') expect(webp.readUIntLE(at + 15, 3) + 1).toBe(90)
      if (name === 'ANMF') times.push(webp.readUIntLE(at + 20, 3))
    }
    expect(times).toEqual(Array.from({ length: 7 }, () => 250))
    expect(await loadImage(webp)).toMatchObject({ width: 160, height: 90 })
  })

  it.skipIf(ffmpeg === null)('is a GIF with a frame for each still', async () => {
    const rig = await createExportRig(7, 'film.gif')
    const gif = await make(rig, { ...film, as: 'gif' })
    expect(await loadImage(gif)).toMatchObject({ width: 160, height: 90 })
    const file = path.join(rig.folder, 'film.gif')
    expect(await probe(file)).toMatchObject({ width: 160, height: 90, nb_read_frames: '7' })
  })

  it.skipIf(ffmpeg === null)('is an MP4 of even sides that begins to play at once', async () => {
    const rig = await createExportRig(7, 'film.mp4', { ffmpeg: async () => ffmpeg })
    const mp4 = await make(rig, { ...film, as: 'mp4', width: 161 })
    expect(mp4.indexOf('moov')).toBeLessThan(mp4.indexOf('mdat'))
    expect(await probe(path.join(rig.folder, 'film.mp4'))).toMatchObject({
      ...{ width: 162, height: 90, pix_fmt: 'yuv420p', nb_read_frames: '7', r_frame_rate: '4/1' },
    })
  })

  it.skipIf(ffmpeg === null)('has the same colours in each format', async () => {
    const means = []
    for (const as of ['gif', 'mp4', 'webp'] as const) {
      const rig = await createExportRig(1, `film.${as}`, { ffmpeg: async () => ffmpeg })
      const bytes = await make(rig, { ...film, as })
      const png = path.join(rig.library, 'frame.png')
      const file = path.join(rig.folder, `film.${as}`)
      if (as !== 'webp') await run(ffmpeg ?? '', ['-v', 'error', '-i', file, '-frames:v', '1', png])
      means.push(await meanColour(as === 'webp' ? bytes : await readFile(png)))
    }
    for (const mean of means) {
      for (const [index, value] of mean.entries()) {
        expect(Math.abs(value - (means[0]?.[index] ?? 0))).toBeLessThan(8)
      }
    }
  })

  it('says at once that MP4 needs ffmpeg, and what to do', async () => {
    const rig = await createExportRig(1, 'film.mp4')
    const start = rig.exports.start(rig.places, { ...film, as: 'mp4' })
    await expect(start).rejects.toMatchObject({
      code: 'invalid-options',
      action: 'Install ffmpeg, or choose WebP or GIF.',
    })
  })

  it('refuses a GIF that browsers would slow down', async () => {
    const rig = await createExportRig(1, 'film.gif')
    const start = rig.exports.start(rig.places, { ...film, as: 'gif', framesPerSecond: 51 })
    await expect(start).rejects.toMatchObject({ code: 'invalid-options' })
  })
})

async function meanColour(bytes: Buffer): Promise<readonly number[]> {
  const image = await loadImage(bytes)
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const sums = [0, 0, 0]
  for (let at = 0; at < data.length; at += 4) {
    for (const channel of [0, 1, 2])
      sums[channel] = (sums[channel] ?? 0) + (data[at + channel] ?? 0)
  }
  return sums.map((sum) => (sum * 4) / data.length)
}

describe('a ZIP file', () => {
  it('holds every file as it is, with its time, and both manifests', async () => {
    const rig = await createExportRig(12, 'stills.zip')
    const entries = readZip(await make(rig, { kind: 'zip', manifests: true }))
    const names = rig.stills.map(({ file }) => file)
    expect(entries.map(({ name }) => name)).toEqual([...names, 'manifest.csv', 'manifest.json'])
    for (const [index, still] of rig.stills.entries()) {
      const entry = entries[index]
      expect(entry?.bytes).toEqual(await readFile(path.join(rig.library, still.file)))
      expect(entry).toMatchObject({ isStored: true, modified: Date.parse(still.capturedAt) })
    }
    const json = JSON.parse(String(entries.at(-1)?.bytes))
    expect(json).toHaveLength(12)
    expect(json[3]).toMatchObject({ zipFile: names[3], leftOut: null })
  })

  it('holds no manifests where none are wanted', async () => {
    const rig = await createExportRig(2, 'stills.zip')
    const entries = readZip(await make(rig, { kind: 'zip', manifests: false }))
    expect(entries).toHaveLength(2)
  })
})

describe('a list', () => {
  it('is CSV that spreadsheets take', async () => {
    const rig = await createExportRig(1200, 'list.csv')
    const csv = String(await make(rig, { kind: 'csv' }))
    expect(csv.startsWith('\uFEFFid,roomId,')).toBe(true)
    const lines = csv.split('\r\n')
    expect(lines).toHaveLength(1202)
    expect(lines[1200]).toContain('still-1199,')
    expect(csv).not.toContain(rig.library)
  })

  it('is JSON in the order that was asked for', async () => {
    const rig = await createExportRig(1200, 'list.json')
    const places = rig.places.toReversed()
    const json = JSON.parse(String(await make({ ...rig, places }, { kind: 'json' })))
    expect(json.map(({ id }: { readonly id: string }) => id)).toEqual(
      rig.stills.map(({ id }) => id).toReversed(),
    )
  })
})
