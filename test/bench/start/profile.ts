/** What of V8's CPU profile is read: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/ */
export interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Place }[]
  /** Ids of the nodes that ran, and microseconds from each sample to the one before it. */
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** A function. */
export interface Place {
  readonly functionName: string
  /** Empty for V8's own. */
  readonly url: string
  /** From 0. */
  readonly lineNumber: number
  readonly columnNumber: number
}

interface Span {
  /** It begins with the first sample in such a function. */
  readonly isFirst: (place: Place) => boolean
  readonly ms: number
}

/** @returns ms that functions ran themselves, without those that they called, by the functions' name */
export function selfTimes(
  { nodes, samples, timeDeltas }: CpuProfile,
  { isFirst, ms }: Span,
  nameOf: (place: Place) => string,
): ReadonlyMap<string, number> {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const times = new Map<string, number>()
  let passed = -1
  for (const [index, id] of samples.entries()) {
    const place = places.get(id)
    if (!place) continue
    if (passed < 0 && isFirst(place)) passed = 0
    if (passed < 0 || passed >= ms) continue
    // A sample's function ran until the next one.
    const ran = (timeDeltas[index + 1] ?? 0) / 1000
    const name = nameOf(place)
    times.set(name, (times.get(name) ?? 0) + ran)
    passed += ran
  }
  return times
}

/** @returns the package that a source file belongs to, or the folder of the checkout: main/library */
export function moduleOf(file: string): string {
  const inPackages = file.lastIndexOf('node_modules/')
  if (inPackages < 0) {
    const [first = '', second = ''] = file.split('/')
    return second === '' ? first : `${first}/${second}`
  }
  const [scope = '', name = ''] = file.slice(inPackages + 'node_modules/'.length).split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}
