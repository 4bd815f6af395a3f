import type { ImageFormat } from '../videosdk/types.ts'

/** Content-Type by format. */
export const contentTypes: Readonly<Record<ImageFormat, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}
