import { say } from '../../../words/say.ts'
import { checkTemplate, renderFileName } from '../../capture/file-name.ts'
import { checkFolder } from '../../capture/folder.ts'
import { StillroomError } from '../../errors.ts'
import type { Handlers } from '../ipc.ts'
import type { Services } from '../services.ts'
import { libraryView, toResult } from '../views.ts'

/** What of the desktop the library needs. */
export interface FolderDesktop {
  /** Asks for a folder. @returns its absolute path, or null if nothing was chosen */
  chooseFolder(current: string): Promise<string | null>
  openFolder(folder: string): Promise<void>
}

type LibraryHandlers = Pick<
  Handlers,
  'chooseFolder' | 'openFolder' | 'previewTemplate' | 'setTemplate'
>

/** Where stills go and how their files are named. */
export function libraryHandlers(services: Services, desktop: FolderDesktop): LibraryHandlers {
  const { settings } = services
  const view = () => libraryView(services.folder(), settings.get().nameTemplate)

  return {
    chooseFolder: () =>
      toResult(async () => {
        if (services.policy.policy.folder !== null) throw folderIsFixed()
        const folder = await desktop.chooseFolder(services.folder())
        if (folder !== null) {
          await checkFolder(folder)
          await settings.update({ libraryFolder: folder })
        }
        return await view()
      }),
    openFolder: () =>
      toResult(async () => {
        await checkFolder(services.folder())
        await desktop.openFolder(services.folder())
        return null
      }),
    previewTemplate: ({ template }) =>
      toResult(async () => ({ file: renderFileName(checkTemplate(template), example()) })),
    setTemplate: ({ template }) =>
      toResult(async () => {
        await settings.update({ nameTemplate: checkTemplate(template) })
        return await view()
      }),
  }
}

/** The page offers no such button then. */
function folderIsFixed(): StillroomError {
  return new StillroomError('invalid-options', {
    message: say('folderFixed'),
    action: say('askAdministrator'),
  })
}

/** A made-up still, to show what a template makes of one. */
function example() {
  return {
    jobId: '5f2b7c1e-0d4a-4c8e-9a56-3f1d2e7b8c90',
    roomId: 'abcd-efgh-ijkl',
    customRoomId: 'main-stage',
    projectName: 'My project',
    capturedAt: new Date().toISOString(),
    streamTime: null,
    width: 1920,
    height: 1080,
    format: 'jpg',
    seq: 1,
  } as const
}
