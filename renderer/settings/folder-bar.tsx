import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useApp } from '../stores/stores-context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { loadLater } from '../ui/load-later.tsx'
import { words } from '../ui/words.ts'
import classes from './folder-bar.module.css'
import { FolderPath } from './folder-path.tsx'

const TemplateForm = loadLater(async () => (await import('./template-form.tsx')).TemplateForm)

/** Where stills go, and under which names. */
export function FolderBar() {
  const problem = useApp((app) => app.library.problem)
  const chooseFolder = useApp((app) => app.chooseFolder)
  const isFixed = useApp((app) => app.policy.folder !== null)
  const openFolder = useApp((app) => app.openFolder)
  const [isNaming, naming] = useDisclosure(false)
  return (
    <div className={classes.root}>
      <FolderPath />
      <div className={classes.buttons}>
        {isFixed ? (
          <Text size="xs" c="dimmed">
            {words().settings.policy.folderFixed}
          </Text>
        ) : (
          <Button {...quiet} onClick={() => void chooseFolder()}>
            {words().settings.changeFolder}
          </Button>
        )}
        <Button {...quiet} onClick={() => void openFolder()}>
          {words().settings.openFolder}
        </Button>
        <Button {...quiet} onClick={naming.open}>
          {words().settings.fileNames}
        </Button>
      </div>
      {problem && <FailureAlert failure={problem} />}
      <Dialog opened={isNaming} onClose={naming.close} title={words().settings.fileNames} size="lg">
        <TemplateForm onClose={naming.close} />
      </Dialog>
    </div>
  )
}

const quiet = { variant: 'subtle', color: 'gray', size: 'compact-xs', px: 6 } as const
