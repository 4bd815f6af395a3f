import { createHash } from 'node:crypto'
import { copyFileSync, linkSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { defaultTemplate, renderFileName } from '../../main/capture/file-name.ts'
import { errnoOf } from '../../main/file-errors.ts'
import { firstPlace } from '../../main/library/place.ts'
import type { Still } from '../../main/library/still.ts'
import { annotationsOf, problemOf, seededRandom, someRooms } from './generated-facts.ts'
import type { PictureKind } from './generated-pictures.ts'
import { drawPicture, pictureKind } from './generated-pictures.ts'
import { writeRows } from './generated-rows.ts'

export interface LibraryToGenerate {
  /** Absolute path of the folder that the files go to; made where it isn't there. */
  readonly folder: string
  /** Absolute path of the catalogue; new, or with other stills in it. */
  readonly file: string
  readonly rows: number
  /** Pictures that differ; the rest are hard links to them, so don't write into one of those. */
  readonly images?: number
  readonly seed?: number
  /** False for rows without files. */
  readonly files?: boolean
  /** ISO 8601: the newest still is from shortly before. */
  readonly until?: string
}

/** A file's bytes as the catalogue knows them. */
interface Picture {
  readonly kind: PictureKind
  readonly bytes: number
  readonly sha256: string
  readonly content: Buffer | null
}

const days = 45
const dayMs = 24 * 3600 * 1000

/** Drawn at a time: as many as the thread pool works on. */
const atOnce = 4

/**
 * Makes a library as months of captures leave one: files by the default template, saved jobs and
 * stills, 40 rooms of 3 projects, 45 days, some tags, notes, favourites and problems. The same
 * arguments make the same library, but for ids of the folder and the time zone in file names.
 *
 * @returns its stills, oldest first
 */
export async function generateLibrary({
  folder,
  file,
  rows,
  images = 2000,
  seed = 1,
  files = true,
  until = '2026-04-15T12:00:00.000Z',
}: LibraryToGenerate): Promise<readonly Still[]> {
  const pictures = await makePictures(Math.min(images, rows), files)
  const stills = describeStills(folder, rows, seed, Date.parse(until), pictures)
  if (files) writeFiles(folder, stills, pictures)
  else mkdirSync(folder, { recursive: true })
  writeRows(
    file,
    stills.map((still, index) => ({
      ...still,
      modifiedAt: modifiedAt(firstOf(stills, index, pictures.length)),
    })),
  )
  return stills
}

async function makePictures(count: number, files: boolean): Promise<readonly Picture[]> {
  const pictures: Picture[] = []
  for (let at = 0; at < count; at += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - at) }, (_, index) => at + index)
    pictures.push(...(await Promise.all(numbers.map((number) => makePicture(number, files)))))
  }
  return pictures
}

async function makePicture(number: number, files: boolean): Promise<Picture> {
  const kind = pictureKind(number)
  const content = files ? await drawPicture(kind) : null
  const sha256 = createHash('sha256')
    .update(content ?? `picture ${number}`)
    .digest('hex')
  const bytes = content?.length ?? Math.round((kind.width * kind.height) / 8) + number
  return { kind, bytes, sha256, content }
}

function describeStills(
  folder: string,
  rows: number,
  seed: number,
  until: number,
  pictures: readonly Picture[],
): readonly Still[] {
  const random = seededRandom(seed)
  const rooms = someRooms(random)
  const step = (days * dayMs) / rows
  return Array.from({ length: rows }, (_, index) => {
    const picture = pictures[index % pictures.length]
    const room = rooms[Math.floor(random() * rooms.length)]
    if (!picture || !room) throw new Error('A library needs pictures and rooms.')
    const capturedMs = Math.floor(until - (rows - index) * step + (random() * step) / 2)
    const capturedAt = new Date(capturedMs).toISOString()
    const { width, height, format } = picture.kind
    const id = numbered(seed, index)
    const options = { format, width, height }
    const facts = { jobId: id, streamTime: null, seq: index + 1, capturedAt, ...room, ...options }
    return {
      place: firstPlace(capturedMs),
      id,
      jobId: `job-${id}`,
      ...room,
      folder,
      file: renderFileName(defaultTemplate, facts),
      bytes: picture.bytes,
      ...options,
      convertedFrom: null,
      fittedFrom: null,
      sha256: picture.sha256,
      capturedAt,
      savedAt: new Date(capturedMs + 1500).toISOString(),
      options,
      ...problemOf(random),
      attempts: 1,
      ms: 400 + Math.floor(random() * 2000),
      serverMessage: 'captured thumbnail successfully',
      serverFileName: `${id}.${format}`,
      sourceHost: 'cdn.videosdk.live',
      origin: 'captured',
      ...annotationsOf(random),
      missingSince: null,
      changedAt: null,
    }
  })
}

/** In the form of a UUID, in the order of the numbers. */
function numbered(seed: number, index: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  return `${hex(index, 8)}-${hex(seed % 65_536, 4)}-4000-8000-${hex(index, 12)}`
}

function writeFiles(folder: string, stills: readonly Still[], pictures: readonly Picture[]): void {
  const made = new Set<string>()
  for (const [index, still] of stills.entries()) {
    const target = path.join(folder, still.file)
    const parent = path.dirname(target)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    const first = firstOf(stills, index, pictures.length)
    const content = pictures[index]?.content
    if (content) writeFileSync(target, content)
    if (content || !link(path.join(folder, first.file), target)) {
      utimesSync(target, modifiedAt(first) / 1000, modifiedAt(first) / 1000)
    }
  }
}

/** @returns false where the file system has no hard links, and it became a copy */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw error
    copyFileSync(from, to)
    return false
  }
}

/** The still whose file is the first with the same picture: links share their times. */
function firstOf(stills: readonly Still[], index: number, pictures: number): Still {
  const still = stills[index % pictures]
  if (!still) throw new Error('There is no such still.')
  return still
}

/** Whole seconds, which every file system keeps. @returns ms since 1970 */
function modifiedAt({ savedAt }: Still): number {
  return Math.floor(Date.parse(savedAt) / 1000) * 1000
}
