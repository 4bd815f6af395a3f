import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { createCanvas } from '@napi-rs/canvas'
import { smoothingFor } from '../../images/smoothing.ts'
import type { ExportJob } from '../export-job.ts'
import { openPicture } from '../picture.ts'
import { skipReason } from '../skipping.ts'
import type { Cell, Row, SheetMeasures } from './layout.ts'
import type { SheetPicture } from './sheet-plan.ts'
import { ellipsise } from './text.ts'

const colours = {
  paper: '#ffffff',
  mount: '#f1f1f3',
  title: '#16161a',
  room: '#2a2a30',
  time: '#6b6b74',
}

/** What rows are drawn on, and of what. */
export interface SheetDrawing {
  readonly job: ExportJob
  readonly context: SKRSContext2D
  readonly measures: SheetMeasures
  readonly pictures: readonly SheetPicture[]
  /** Null where nothing is to be written. */
  readonly font: string | null
  readonly captions: boolean
  /** Pixels of a picture for each unit of length. */
  readonly density: number
}

export function drawPaper({ context, measures }: SheetDrawing, height: number): void {
  context.fillStyle = colours.paper
  context.fillRect(0, 0, measures.width, height)
}

/** @param y of the top margin's lower edge */
export function drawTitle(drawing: SheetDrawing, title: string, y: number): void {
  const { measures } = drawing
  const size = measures.titleSize
  const longest = measures.width - 2 * measures.margin
  write(drawing, {
    text: title,
    x: measures.margin,
    y: y + size,
    size,
    colour: colours.title,
    longest,
    weight: 600,
  })
}

/** At the right, in the footer. */
export function drawPageNumber(drawing: SheetDrawing, text: string, y: number): void {
  const { context, measures, font } = drawing
  if (font === null) return
  context.font = `8px ${font}`
  const x = measures.width - measures.margin - context.measureText(text).width
  write(drawing, { text, x, y, size: 8, colour: colours.time, longest: measures.width })
}

/** Draws rows one below the other, decoding one picture at a time. @param top of the first one */
export async function drawRows(
  drawing: SheetDrawing,
  rows: readonly Row[],
  top: number,
): Promise<void> {
  let y = top
  for (const row of rows) {
    for (const cell of row.cells) await drawCell(drawing, row, cell, y)
    y += row.height + drawing.measures.gap
  }
}

async function drawCell(drawing: SheetDrawing, row: Row, cell: Cell, y: number): Promise<void> {
  const { context, measures, pictures, job } = drawing
  const picture = pictures[cell.index]
  if (!picture) throw new RangeError('A cell has no picture.')
  context.fillStyle = colours.mount
  context.fillRect(cell.x, y, measures.cellWidth, row.pictureHeight)
  const small = await shrink(drawing, picture, cell)
  if (small) {
    const { width, height } = cell.size
    const x = cell.x + (measures.cellWidth - width) / 2
    context.drawImage(small, x, y + (row.pictureHeight - height) / 2, width, height)
  }
  if (drawing.captions) drawCaption(drawing, picture, cell.x, y + row.pictureHeight)
  job.onDone()
}

/** The picture in the size that it is shown in: a document keeps all pixels of what it is given. */
async function shrink(
  drawing: SheetDrawing,
  picture: SheetPicture,
  { size }: Cell,
): Promise<Canvas | null> {
  const image = await open(drawing, picture)
  if (!image) return null
  const scale = Math.min(1, (size.width * drawing.density) / image.width)
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = colours.paper
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = smoothingFor(image, { width, height })
  context.drawImage(image, 0, 0, width, height)
  return canvas
}

/** Null where only decoding shows that it is broken: its cell stays empty. */
async function open({ job }: SheetDrawing, { still }: SheetPicture) {
  try {
    return await openPicture(still)
  } catch (error) {
    job.onSkipped(still, skipReason(error))
    return null
  }
}

function drawCaption(drawing: SheetDrawing, { caption }: SheetPicture, x: number, y: number): void {
  const { cellWidth: longest, captionSize: size } = drawing.measures
  const line = size * 1.35
  write(drawing, {
    text: caption.room,
    x,
    y: y + line,
    size,
    colour: colours.room,
    longest,
    weight: 600,
  })
  write(drawing, { text: caption.time, x, y: y + 2 * line, size, colour: colours.time, longest })
}

interface Line {
  readonly text: string
  readonly x: number
  /** Of the line that the letters stand on. */
  readonly y: number
  readonly size: number
  readonly colour: string
  readonly longest: number
  readonly weight?: number
}

function write({ context, font }: SheetDrawing, line: Line): void {
  if (font === null) return
  context.font = `${line.weight ?? 400} ${line.size}px ${font}`
  context.fillStyle = line.colour
  const text = ellipsise(line.text, line.longest, (each) => context.measureText(each).width)
  context.fillText(text, line.x, line.y)
}
