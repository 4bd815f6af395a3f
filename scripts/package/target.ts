/** A system that Stillroom is packed for, by Node's names. */
export interface PackageTarget {
  readonly platform: 'linux' | 'win32' | 'darwin'
  readonly arch: 'x64' | 'arm64'
}

const platforms = ['linux', 'win32', 'darwin'] as const
const arches = ['x64', 'arm64'] as const

/** Everything that is released. */
export const allTargets: readonly PackageTarget[] = platforms.flatMap((platform) =>
  arches.map((arch) => ({ platform, arch })),
)

/** @throws Error for a system that Stillroom is not packed for */
export function parseTarget(platform: string, arch: string): PackageTarget {
  const found = allTargets.find((each) => each.platform === platform && each.arch === arch)
  if (found) return found
  throw new Error(
    `Stillroom is not packed for ${platform} ${arch}: use ${platforms.join(', ')} and ${arches.join(', ')}.`,
  )
}

/** "win32-x64" */
export const targetName = ({ platform, arch }: PackageTarget): string => `${platform}-${arch}`
