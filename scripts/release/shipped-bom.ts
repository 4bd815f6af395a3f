import type { Licence } from '../licences/licence.ts'

interface Component {
  readonly 'bom-ref': string
  readonly name: string
}

/** The parts of npm's CycloneDX list that are read here; all others are passed on. */
interface Bom {
  readonly metadata: { readonly component: object }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/**
 * Keeps of npm's list what is shipped: npm can't tell the page's packages from the tools, since both
 * are needed for building only.
 *
 * @param bom CycloneDX, of the whole lock file
 * @param shipped what the build lists: everything in the bundles and beside them
 * @throws Error where the lock file lacks something that is shipped
 */
export function shippedBom<Whole extends Bom>(bom: Whole, shipped: readonly Licence[]): Whole {
  const names = new Set(shipped.map(({ name, version }) => `${name}@${version}`))
  const components = bom.components.filter((each) => isShipped(each, names))
  const refs = new Set(components.map((each) => each['bom-ref']))
  const found = new Set([...refs].map(realName))
  const missing = [...names].filter((name) => !found.has(name))
  if (missing.length > 0) throw new Error(`The lock file lacks ${missing.join(', ')}.`)
  const known = (ref: string) => refs.has(ref)
  return {
    ...bom,
    metadata: {
      ...bom.metadata,
      // npm takes the name of the folder, which can be any.
      component: { ...bom.metadata.component, type: 'application', name: 'stillroom' },
    },
    components: components.map((each) => ({ ...each, scope: 'required' })),
    dependencies: bom.dependencies
      .filter(({ ref }) => known(ref) || ref.startsWith('stillroom@'))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(known) })),
  }
}

/** Electron is no package of the bundles, and the binaries of canvas are one a system. */
function isShipped({ 'bom-ref': ref, name }: Component, names: ReadonlySet<string>): boolean {
  if (name === 'electron') return true
  if (/^@napi-rs\/canvas-(?:darwin|win32|linux-(?:x64|arm64)-gnu)/u.test(name)) return true
  return names.has(realName(ref))
}

/** A component's name is the alias it is installed under; its reference tells the package itself. */
const realName = (ref: string) => ref.replace(/\|.*$/u, '')
