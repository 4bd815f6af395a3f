import { imageBytes, wholeJpegs, wholePngs, wholeWebps } from '../support/image-files.ts'

export interface MalformedImage {
  /** "17: lossy.webp, bytes swapped" */
  readonly name: string
  readonly bytes: Buffer
}

type Random = () => number
type Mutation = (bytes: Buffer, random: Random) => Buffer

const sources = [...wholeJpegs, ...wholePngs, ...wholeWebps].map(([name]) => name)

const below = (most: number, random: Random) => Math.floor(random() * most)

/** Ways in which files are broken: by disks, by networks, and on purpose. */
const mutations: Readonly<Record<string, Mutation>> = {
  'cut short': (bytes, random) => bytes.subarray(0, below(bytes.length, random)),
  'a bit turned': (bytes, random) => {
    const at = below(bytes.length, random)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8, random))
    return bytes
  },
  'a run of noise': (bytes, random) => {
    const start = below(bytes.length, random)
    const end = Math.min(bytes.length, start + 1 + below(64, random))
    for (let at = start; at < end; at += 1) bytes[at] = below(256, random)
    return bytes
  },
  'a run of zeros': (bytes, random) => {
    const start = below(bytes.length, random)
    return bytes.fill(0, start, Math.min(bytes.length, start + 1 + below(200, random)))
  },
  // Sizes and lengths lie in the first bytes of every format, and of every chunk.
  'a huge number': (bytes, random) => {
    const at = below(Math.min(bytes.length - 4, 200), random)
    bytes.writeUInt32BE(0xffffffff - below(256, random), at)
    return bytes
  },
  'a piece twice': (bytes, random) => {
    const start = below(bytes.length, random)
    const piece = bytes.subarray(start, start + below(300, random))
    return Buffer.concat([bytes.subarray(0, start), piece, piece, bytes.subarray(start)])
  },
  'a piece missing': (bytes, random) => {
    const start = below(bytes.length, random)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + below(300, random))])
  },
  'bytes swapped': (bytes, random) => {
    const [one, other] = [below(bytes.length, random), below(bytes.length, random)]
    const kept = bytes[one] ?? 0
    bytes[one] = bytes[other] ?? 0
    bytes[other] = kept
    return bytes
  },
  'the end of another': (bytes, random) => {
    const other = imageBytes(sources[below(sources.length, random)] ?? '')
    return Buffer.concat([
      bytes.subarray(0, below(bytes.length, random)),
      other.subarray(below(other.length, random)),
    ])
  },
  'much behind its end': (bytes, random) =>
    Buffer.concat([bytes, Buffer.alloc(1_000_000, below(256, random))]),
}

/**
 * Images broken by mutation of whole ones, the same each time. A few come out whole all the same:
 * not every byte matters.
 */
export function malformedImages(count: number, seed = 20_260_101): readonly MalformedImage[] {
  const random = randomFrom(seed)
  const kinds = Object.entries(mutations)
  return Array.from({ length: count }, (_, index) => {
    const source = sources[index % sources.length] ?? ''
    const [kind, mutate] = kinds[Math.floor(index / sources.length) % kinds.length] ?? []
    let bytes = mutate ? mutate(Buffer.from(imageBytes(source)), random) : Buffer.alloc(0)
    // Every third is broken once more, in another place.
    if (index % 3 === 0 && bytes.length > 8)
      bytes = mutations['a run of noise']?.(bytes, random) ?? bytes
    return { name: `${index + 1}: ${source}, ${kind}`, bytes }
  })
}

/** Numbers from 0 to 1 that are the same for a seed: mulberry32. */
function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
