import type { Images } from '../../main/images/types.ts'

/** Takes every picture for a jpg of 1080p without a look at it: what is left is the price of all else. */
export function uncheckedImages(): Images {
  const info = { format: 'jpg', width: 1920, height: 1080 } as const
  return {
    inspect: async () => info,
    measure: unused,
    convert: unused,
    preview: unused,
    warm() {},
    async close() {},
  }
}

function unused(): never {
  throw new Error('A benchmark only captures.')
}
