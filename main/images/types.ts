import type { ImageFormat } from '../videosdk/types.ts'

/** What a file really is, found by decoding all of it. */
export interface ImageInfo {
  readonly format: ImageFormat
  /** Pixels, as shown: turned where the file's EXIF data says so. */
  readonly width: number
  /** Pixels. */
  readonly height: number
}

/** What can be told of a picture by looking at a copy of at most 320 pixels. */
export interface Measures {
  /** Variance of the Laplacian of the luma (0 to 255): high is sharp. */
  readonly sharpness: number
  /** Mean luma, 0 black to 1 white. */
  readonly brightness: number
  /** Standard deviation of the luma, 0 to 0.5. */
  readonly contrast: number
  /** Hasler and Süsstrunk's colourfulness: 0 is grey, photographs go up to about 110. */
  readonly colourfulness: number
  /** Mean absolute difference of the luma from the picture before, 0 to 1; null without one. */
  readonly difference: number | null
}

/** What is to become of an image. */
export interface Conversion {
  readonly format: ImageFormat
  /** To be exactly so large: `crop` cuts what overhangs, `pad` adds black bars. */
  readonly size?: { readonly width: number; readonly height: number; readonly mode: 'crop' | 'pad' }
}

/** The file of a still. */
export interface PreviewSource {
  /** Absolute path. */
  readonly file: string
  /** Of the bytes that were saved, hex: a preview is never made of others. */
  readonly sha256: string
}

/** Work with images, done in processes of their own: a hostile image can't hurt the caller. */
export interface Images {
  /**
   * Decodes the whole file. Rejects with `image-invalid` (not an image, cut short, corrupt, or
   * its decoding crashed or hung) or `image-too-large` (pixels).
   */
  inspect(file: string, signal?: AbortSignal): Promise<ImageInfo>
  /**
   * Measures the picture, and how it differs from `previous`. Rejects as `inspect` does, for
   * either file.
   */
  measure(file: string, previous: string | null, signal?: AbortSignal): Promise<Measures>
  /**
   * Writes `source` in another format or size to `target`, which must not exist yet, and syncs it
   * to disk. Where it fails or is cancelled, nothing is left of `target`.
   */
  convert(
    source: string,
    target: string,
    conversion: Conversion,
    signal?: AbortSignal,
  ): Promise<ImageInfo>
  /**
   * Writes a webp of at most 320 pixels a side to `target`, which must not exist yet. Not synced
   * to disk. Rejects as `inspect` does, and with `image-invalid` where the file no longer has the
   * hash. Where it fails or is cancelled, nothing is left of `target`.
   */
  preview(source: PreviewSource, target: string, signal?: AbortSignal): Promise<ImageInfo>
  /**
   * Starts a process ahead of need, so that the next image doesn't wait for it. To be called when
   * an image is on its way; does nothing where a process runs already.
   */
  warm(): void
  /** Ends the processes; work under way rejects with `cancelled`. */
  close(): Promise<void>
}
