import type { ImageFormat } from '../videosdk/types.ts'

/** What a file really is, found by decoding all of it. */
export interface ImageInfo {
  readonly format: ImageFormat
  /** Pixels, as shown: turned where the file's EXIF data says so. */
  readonly width: number
  /** Pixels. */
  readonly height: number
}

/** Work with images, done in processes of their own: a hostile image can't hurt the caller. */
export interface Images {
  /**
   * Decodes the whole file. Rejects with `image-invalid` (not an image, cut short, corrupt, or
   * its decoding crashed or hung) or `image-too-large` (pixels).
   */
  inspect(file: string, signal?: AbortSignal): Promise<ImageInfo>
  /**
   * Writes `source` as `format` to `target`, which must not exist yet, and syncs it to disk. Where
   * it fails or is cancelled, nothing is left of `target`.
   */
  convert(
    source: string,
    target: string,
    format: ImageFormat,
    signal?: AbortSignal,
  ): Promise<ImageInfo>
  /**
   * Starts a process ahead of need, so that the next image doesn't wait for it. To be called when
   * an image is on its way; does nothing where a process runs already.
   */
  warm(): void
  /** Ends the processes; work under way rejects with `cancelled`. */
  close(): Promise<void>
}
