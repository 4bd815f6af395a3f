import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Folder } from 'lucide-react'
import { useApp } from '../stores/stores-context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { loadLater } from '../ui/load-later.tsx'
import classes from './folder-bar.module.css'
import { splitPath } from './split-path.ts'

const TemplateForm = loadLater(async () => (await import('./template-form.tsx')).TemplateForm)

/** Where stills go, and under which names. */
export function FolderBar() {
  const problem = useApp((app) => app.library.problem)
  const chooseFolder = useApp((app) => app.chooseFolder)
  const openFolder = useApp((app) => app.openFolder)
  const [isNaming, naming] = useDisclosure(false)
  return (
    <div className={classes.root}>
      <FolderPath />
      <div className={classes.buttons}>
        <Button {...quiet} onClick={() => void chooseFolder()}>
          Change folder
        </Button>
        <Button {...quiet} onClick={() => void openFolder()}>
          Open folder
        </Button>
        <Button {...quiet} onClick={naming.open}>
          File names
        </Button>
      </div>
      {problem && <FailureAlert failure={problem} />}
      <Dialog opened={isNaming} onClose={naming.close} title="File names" size="lg">
        <TemplateForm onClose={naming.close} />
      </Dialog>
    </div>
  )
}

const quiet = { variant: 'subtle', color: 'gray', size: 'compact-xs', px: 6 } as const

/** The end of a path says most, so it is the start that is cut when there is no room. */
function FolderPath() {
  const folder = useApp((app) => app.library.folder)
  const { parent, name } = splitPath(folder)
  return (
    <Text size="xs" className={classes.path} title={folder} data-copyable>
      <Folder size={13} aria-hidden />
      <span className={classes.parent}>{parent}</span>
      <span className={classes.folder}>{name}</span>
    </Text>
  )
}
