import type { Size } from '../../images/place-on.ts'
import { noFfmpeg } from '../check-export.ts'
import type { ExportJob } from '../export-job.ts'
import { syncFile } from '../output-file.ts'
import type { Encoder } from './encoders.ts'
import { bestEncoder } from './encoders.ts'
import { startFfmpeg } from './ffmpeg.ts'
import type { FilmWriter, TimelapseSpec } from './film-writer.ts'

/** Has ffmpeg write the film; it gets the frames' pixels one after another. */
export async function openMp4(
  { part, ffmpeg, signal }: Pick<ExportJob, 'part' | 'ffmpeg' | 'signal'>,
  size: Size,
  spec: Pick<TimelapseSpec, 'framesPerSecond'>,
): Promise<FilmWriter> {
  if (ffmpeg === null) throw noFfmpeg()
  const encoder = await bestEncoder(ffmpeg, signal)
  const film = startFfmpeg(ffmpeg, filmArguments(encoder, part, size, spec), signal)
  return {
    // A copy: the canvas is drawn anew while ffmpeg still reads.
    add: (canvas) => film.write(Buffer.from(canvas.data())),
    async finish() {
      await film.end()
      await syncFile(part)
      return encoder.note
    },
    close: () => film.close(),
  }
}

/** https://ffmpeg.org/ffmpeg.html; colours as HDTV has them, which players assume. */
function filmArguments(
  encoder: Encoder,
  part: string,
  { width, height }: Size,
  { framesPerSecond }: Pick<TimelapseSpec, 'framesPerSecond'>,
): readonly string[] {
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${width}x${height}`]
  const colours = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709']
  return [
    ...['-hide_banner', '-loglevel', 'error', '-nostats', '-n'],
    ...[...raw, '-r', String(framesPerSecond), '-i', 'pipe:0', '-an'],
    ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv,setsar=1'],
    ...['-c:v', encoder.name, ...encoder.options, '-pix_fmt', 'yuv420p', ...colours],
    ...['-movflags', '+faststart', '-f', 'mp4', `file:${part}`],
  ]
}
