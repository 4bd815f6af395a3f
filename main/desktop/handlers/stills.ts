import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../../../words/say.ts'
import type { Words } from '../../../words/words.ts'
import { assertNever, StillroomError } from '../../errors.ts'
import type { Conversion, Images } from '../../images/types.ts'
import type { Catalogue } from '../../library/catalogue.ts'
import type { Still } from '../../library/still.ts'
import { requestSnippet } from '../../snippets/request-snippet.ts'
import type { ImageFormat } from '../../videosdk/types.ts'
import type { Handlers } from '../ipc.ts'
import type { ProgramStart } from '../open-with.ts'
import { programStart } from '../open-with.ts'
import { extensionsOf, saveStill } from '../save-still.ts'
import type { StillDesktop } from '../still-desktop.ts'
import { pathOf, presentFiles } from '../still-files.ts'
import { toResult } from '../views.ts'
import { done } from './done.ts'

export interface StillsNeeds {
  readonly catalogue: Pick<Catalogue, 'still' | 'stillAt'>
  /** Those of the stills that are in the library, in no particular order. */
  readonly stills: (places: readonly number[]) => Promise<readonly Still[]>
  readonly images: Pick<Images, 'convert'>
  /** As of the last look at the folders. */
  readonly isAway: (folder: string) => boolean
  /** Origin of the API that the project's requests go to. */
  readonly endpoint: (projectId: string) => Promise<string>
  readonly desktop: StillDesktop
  readonly words: () => Words
  readonly startProgram: (start: ProgramStart) => Promise<void>
  /** Absolute path of a folder of Stillroom's own, for files that live for a moment. */
  readonly temporary: string
}

type StillHandlers = Pick<
  Handlers,
  | 'showStill'
  | 'openStill'
  | 'copyImage'
  | 'copyPaths'
  | 'copyRequest'
  | 'copyHash'
  | 'dragStills'
  | 'saveStillAs'
>

/** Ways out of the app for stills. */
export function stillHandlers(needs: StillsNeeds): StillHandlers {
  const { catalogue, desktop, images, isAway } = needs

  async function known(stillId: string): Promise<Still> {
    const still = await catalogue.still(stillId)
    if (still) return still
    throw new StillroomError('invalid-options', { message: say('stillUnknown') })
  }

  async function present(still: Still): Promise<string> {
    await presentFiles([still], isAway)
    return pathOf(still)
  }

  return {
    showStill: ({ stillId }) =>
      done(async () => desktop.showFile(await present(await known(stillId)))),
    openStill: ({ stillId, program }) =>
      done(async () => open(await present(await known(stillId)), program, needs)),
    copyImage: ({ stillId }) =>
      done(async () => copyImage(await present(await known(stillId)), needs)),
    copyPaths: ({ places }) =>
      done(async () => {
        const stills = await inOrder(places, needs)
        await desktop.copyText(stills.map(pathOf).join('\n'))
      }),
    copyRequest: ({ stillId, language }) =>
      done(async () => {
        const still = await known(stillId)
        const endpoint = await needs.endpoint(still.projectId)
        await desktop.copyText(requestSnippet(still, language, endpoint))
      }),
    copyHash: ({ stillId }) => done(async () => desktop.copyText((await known(stillId)).sha256)),
    dragStills: ({ places }) =>
      done(async () => desktop.drag(await presentFiles(await inOrder(places, needs), isAway))),
    saveStillAs: ({ stillId, format, size }) =>
      toResult(async () => {
        const still = await known(stillId)
        await present(still)
        const chosen = await desktop.chooseTarget(saveQuestion(still, format, needs.words()))
        if (chosen === null) return null
        await refuseStills(chosen, still, catalogue)
        const conversion: Conversion = { format, ...(size && { size }) }
        return { file: path.basename(await saveStill(still, chosen, conversion, images)) }
      }),
  }
}

/** Stills asked for at a time. */
const chunk = 500

/** @throws StillroomError `invalid-options` where none of them is in the library any more */
async function inOrder(
  places: readonly number[],
  { stills }: Pick<StillsNeeds, 'stills'>,
): Promise<readonly Still[]> {
  const found = new Map<number, Still>()
  for (let at = 0; at < places.length; at += chunk) {
    for (const still of await stills(places.slice(at, at + chunk))) found.set(still.place, still)
  }
  if (found.size === 0) {
    throw new StillroomError('invalid-options', {
      message: say('stillsGone'),
    })
  }
  return places.flatMap((place) => found.get(place) ?? [])
}

async function open(
  file: string,
  program: 'default' | 'other',
  { desktop, startProgram }: Pick<StillsNeeds, 'desktop' | 'startProgram'>,
): Promise<void> {
  switch (program) {
    case 'default':
      return await desktop.openFile(file)
    case 'other': {
      const chosen = await desktop.chooseProgram()
      if (chosen !== null) await startProgram(await programStart(chosen, file, process.platform))
      return
    }
    default:
      return assertNever(program)
  }
}

/**
 * Always by way of the image process: the system decodes what it gets in the main process, which
 * no stranger's image may reach.
 */
async function copyImage(
  file: string,
  { images, desktop, temporary }: Pick<StillsNeeds, 'images' | 'desktop' | 'temporary'>,
): Promise<void> {
  const png = path.join(temporary, `copied-${randomUUID()}.png`)
  try {
    await images.convert(file, png, { format: 'png' })
    await desktop.copyPng(png)
  } finally {
    await rm(png, { force: true })
  }
}

function saveQuestion({ file }: Still, format: ImageFormat, { dialogs }: Words) {
  return {
    title: dialogs.saveStill,
    defaultName: `${path.posix.parse(file).name}.${format}`,
    filterName: dialogs.images[format],
    extensions: extensionsOf[format],
  }
}

/** Who says yes to “replace” in a dialog does not think of the library. */
async function refuseStills(
  chosen: string,
  { folder }: Still,
  catalogue: Pick<Catalogue, 'stillAt'>,
): Promise<void> {
  const file = path.relative(folder, chosen).split(path.sep).join('/')
  if ((await catalogue.stillAt(folder, file)) === null) return
  throw new StillroomError('invalid-options', {
    message: say('stillOfLibrary', { name: path.basename(chosen) }),
    action: say('chooseName'),
  })
}
