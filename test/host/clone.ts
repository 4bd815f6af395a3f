/** Structured clones as text: what Electron's IPC copies, over a line that carries text only. */
export interface CloneCodec {
  /** @throws a `DataCloneError` for functions and whatever else can't be cloned */
  encode(value: unknown): string
  decode(text: string): unknown
}

type Packed = readonly [kind: string, ...rest: readonly unknown[]]

/**
 * Makes a codec. It also runs in the page, where its source text is put: so it may use nothing
 * from outside itself.
 */
export function createCloneCodec(): CloneCodec {
  const byteTypes = [
    'Int8Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Int16Array',
    'Uint16Array',
    'Int32Array',
    'Uint32Array',
    'Float32Array',
    'Float64Array',
    'BigInt64Array',
    'BigUint64Array',
    'DataView',
  ]
  type View = new (buffer: ArrayBuffer) => ArrayBufferView
  const viewOf = (name: string) => (globalThis as unknown as Record<string, View>)[name]

  function packPrimitive(value: unknown): Packed {
    if (value === undefined) return ['undefined']
    if (typeof value === 'bigint') return ['bigint', String(value)]
    if (Object.is(value, -0)) return ['number', '-0']
    if (typeof value === 'number' && !Number.isFinite(value)) return ['number', String(value)]
    return ['=', value]
  }

  function packBytes(value: ArrayBuffer | ArrayBufferView): Packed {
    const name = Object.prototype.toString.call(value).slice(8, -1)
    const bytes = ArrayBuffer.isView(value)
      ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      : new Uint8Array(value)
    return ['bytes', name, [...bytes]]
  }

  function packObject(value: object, pack: (value: unknown) => number): Packed {
    if (value instanceof Date) return ['date', packPrimitive(value.getTime())[1]]
    if (value instanceof RegExp) return ['regexp', value.source, value.flags]
    if (value instanceof Error) return ['error', value.name, value.message]
    if (value instanceof Map)
      return ['map', [...value].map(([key, item]) => [pack(key), pack(item)])]
    if (value instanceof Set) return ['set', [...value].map(pack)]
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return packBytes(value)
    const items = Object.entries(value).map(([key, item]) => [key, pack(item)])
    if (Array.isArray(value)) return ['array', value.length, items]
    const name = Object.prototype.toString.call(value).slice(8, -1)
    if (name !== 'Object') throw new Error(`The Chromium host can’t carry a ${name}`)
    return ['object', items]
  }

  function encode(value: unknown): string {
    const table: (Packed | undefined)[] = []
    const places = new Map<object, number>()
    function pack(part: unknown): number {
      const isObject = typeof part === 'object' && part !== null
      const known = isObject ? places.get(part) : undefined
      if (known !== undefined) return known
      const place = table.push(undefined) - 1
      if (isObject) places.set(part, place)
      table[place] = isObject ? packObject(part, pack) : packPrimitive(part)
      return place
    }
    // The clone is plain data: no getters, no prototypes, no functions.
    pack(structuredClone(value))
    return JSON.stringify(table)
  }

  function decode(text: string): unknown {
    const table = JSON.parse(text) as readonly Packed[]
    const made = new Map<number, unknown>()

    function keep<T>(place: number, value: T): T {
      made.set(place, value)
      return value
    }

    /** Not by assignment: a key may be called `__proto__`. */
    function fill(target: object, items: readonly (readonly [string, number])[]): void {
      for (const [key, place] of items) {
        const property = { writable: true, enumerable: true, configurable: true }
        Object.defineProperty(target, key, { ...property, value: unpack(place) })
      }
    }

    function unpackBytes(name: string, numbers: readonly number[]): unknown {
      const { buffer } = Uint8Array.from(numbers)
      const Type = byteTypes.includes(name) ? viewOf(name) : undefined
      return Type ? new Type(buffer) : buffer
    }

    function unpack(place: number): unknown {
      if (made.has(place)) return made.get(place)
      const [kind, first, second] = table[place] as [string, never, never]
      switch (kind) {
        case '=':
          return first
        case 'undefined':
          return undefined
        case 'bigint':
          return BigInt(first)
        case 'number':
          return Number(first)
        case 'date':
          return keep(place, new Date(Number(first)))
        case 'regexp':
          return keep(place, new RegExp(first, second))
        case 'error':
          return keep(place, Object.assign(new Error(second), { name: first }))
        case 'bytes':
          return keep(place, unpackBytes(first, second))
        case 'map': {
          const map = keep(place, new Map())
          for (const [key, item] of first as [number, number][]) map.set(unpack(key), unpack(item))
          return map
        }
        case 'set': {
          const set = keep(place, new Set())
          for (const item of first as number[]) set.add(unpack(item))
          return set
        }
        case 'array': {
          const array = keep(place, new Array(first))
          fill(array, second)
          return array
        }
        default: {
          const object = keep(place, {})
          fill(object, first)
          return object
        }
      }
    }

    return unpack(0)
  }

  return { encode, decode }
}
