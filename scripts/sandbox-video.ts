import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createCanvas } from '@napi-rs/canvas'
import { entries } from '../main/entries.ts'
import { drawFrame } from '../main/sandbox/frame.ts'
import { createScene } from '../main/sandbox/scene.ts'
import { loopSegments, segmentFile, segmentMs, videoSizes } from '../main/sandbox/video.ts'
import type { Orientation } from '../main/videosdk/types.ts'
import { orientations } from '../main/videosdk/types.ts'

/** Makes the segments that the sandbox's streams play, with ffmpeg: `node scripts/sandbox-video.ts` */
const framesPerSecond = 25
const framesPerSegment = (segmentMs / 1000) * framesPerSecond

await mkdir(entries.sandboxVideo, { recursive: true })
for (const orientation of orientations) await makeSegments(orientation)

async function makeSegments(orientation: Orientation): Promise<void> {
  const ffmpeg = spawn('ffmpeg', ffmpegArguments(orientation), {
    cwd: fileURLToPath(entries.sandboxVideo),
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const exited = once(ffmpeg, 'exit')
  for (let index = 0; index < loopSegments * framesPerSegment; index += 1) {
    const pixels = drawPixels(orientation, (index * 1000) / framesPerSecond)
    if (!ffmpeg.stdin.write(pixels)) await once(ffmpeg.stdin, 'drain')
  }
  ffmpeg.stdin.end()
  const [status] = await exited
  if (status !== 0) throw new Error(`ffmpeg ended with status ${status}.`)
}

/** @param ms of the loop */
function drawPixels(orientation: Orientation, ms: number): Buffer {
  const size = videoSizes[orientation]
  const canvas = createCanvas(size.width, size.height)
  drawFrame(canvas.getContext('2d', { alpha: false }), createScene(1, 'the video'), {
    room: {
      roomId: `${(loopSegments * segmentMs) / 1000} s of video in a loop`,
      customRoomId: null,
    },
    stream: { quality: 'low', orientation },
    streamMs: ms,
    ...size,
  })
  return canvas.data()
}

/**
 * Without B-frames, so that frames come in the order in which they are shown; a key frame at the
 * start of each segment and nowhere else, so that each segment decodes alone.
 */
function ffmpegArguments(orientation: Orientation): readonly string[] {
  const { width, height } = videoSizes[orientation]
  return [
    ...['-hide_banner', '-loglevel', 'warning', '-y'],
    ...['-f', 'rawvideo', '-pixel_format', 'rgba', '-video_size', `${width}x${height}`],
    ...['-framerate', String(framesPerSecond), '-i', 'pipe:0'],
    // The files' ending tells ffmpeg nothing of what they hold.
    ...['-map', '0:v', '-c:v', 'libx264', '-profile:v', 'main', '-pix_fmt', 'yuv420p'],
    ...['-preset', 'veryslow', '-crf', '27', '-bf', '0'],
    ...['-g', String(framesPerSegment), '-keyint_min', String(framesPerSegment)],
    ...['-sc_threshold', '0', '-flags:v', '+bitexact', '-fflags', '+bitexact'],
    ...['-f', 'segment', '-segment_time', String(segmentMs / 1000)],
    // The packets' counters go on from one segment to the next.
    ...['-segment_format', 'mpegts', '-individual_header_trailer', '0'],
    ...['-segment_format_options', 'mpegts_flags=+resend_headers'],
    ...['-muxdelay', '0', '-muxpreload', '0'],
    segmentFile(orientation, 0).replace('0', '%d'),
  ]
}
