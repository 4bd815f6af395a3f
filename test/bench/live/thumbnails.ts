import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { segmentMs, videoSizes } from '../../../main/sandbox/video.ts'
import type { Child } from '../child.ts'
import { startChild } from '../child.ts'
import type { LiveContestant, Shot } from './contestant.ts'
import { cpuOfTree } from './cpu.ts'
import type { Stage } from './stage.ts'
import { installThumbnails } from './thumbnails-package.ts'
import type { ThumbnailsSettings, ThumbnailsTask } from './thumbnails-process.ts'

export type ThumbnailsChild = Child<ThumbnailsTask, Shot | null>

/** It keeps its own failures to its log, which nobody reads. */
const longestMs = 15_000

/** npm's package in a process of its own. @throws Error where it can't be installed or makes nothing */
export async function startThumbnails(stage: Stage): Promise<ThumbnailsChild> {
  const packageFolder = await installThumbnails()
  const folder = path.join(stage.folder, 'thumbnails')
  await mkdir(folder)
  const entry = new URL('./thumbnails-process.ts', import.meta.url)
  const child = await startChild<ThumbnailsSettings, ThumbnailsTask, Shot | null>(entry, {
    packageFolder,
    playlistUrl: stage.playlistUrl,
    folder,
    width: videoSizes.landscape.width,
    startedAt: stage.startedAt,
    segmentMs,
  })
  const first = await Promise.race([child.ask('one'), delay(longestMs, null)])
  if (first) return child
  child.kill()
  throw new Error(`It has made no picture within ${longestMs / 1000} s.`)
}

/** A new generator for each still: the newest frame that the playlist has. */
export function oneThumbnail(child: ThumbnailsChild, name: string, stills: number): LiveContestant {
  return { name, stills, shoot: () => askForShot(child, 'one'), cpu: () => cpuOfTree(child.pid) }
}

/** A generator that follows the stream already: its first picture not before the request. */
export function nextThumbnail(child: ThumbnailsChild, name: string): LiveContestant {
  return {
    name,
    stills: 1,
    prepare: () => child.ask('follow'),
    shoot: () => askForShot(child, 'next'),
    rest: () => child.ask('stop'),
    cpu: () => cpuOfTree(child.pid),
  }
}

async function askForShot(child: ThumbnailsChild, task: 'one' | 'next'): Promise<Shot> {
  const shot = await child.ask(task)
  if (!shot) throw new Error('hls-live-thumbnails has made no picture.')
  return shot
}
