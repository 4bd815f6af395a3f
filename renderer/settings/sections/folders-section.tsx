import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { FolderView } from '../../../preload/contract.ts'
import { FoldersSection as LibraryFolders } from '../../library/folders-section.tsx'
import { KeepingSection } from '../../library/keeping-section.tsx'
import { RemoveFolderDialog } from '../../library/remove-folder-dialog.tsx'
import { Section } from '../../library/section.tsx'
import { useApp } from '../../stores/stores-context.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { words } from '../../ui/words.ts'
import { FolderPath } from '../folder-path.tsx'
import classes from '../settings-page.module.css'

/** Where new stills go, the library's other folders, and what lies beside the stills. */
export function FoldersSection() {
  const [leaving, setLeaving] = useState<FolderView | null>(null)
  return (
    <>
      <NewStills />
      <LibraryFolders onRemove={setLeaving} />
      <KeepingSection />
      <RemoveFolderDialog folder={leaving} onClose={() => setLeaving(null)} />
    </>
  )
}

function NewStills() {
  const problem = useApp((app) => app.library.problem)
  const chooseFolder = useApp((app) => app.chooseFolder)
  const isFixed = useApp((app) => app.policy.folder !== null)
  const openFolder = useApp((app) => app.openFolder)
  return (
    <Section title={words().settings.newStills}>
      <FolderPath />
      {isFixed && <Text c="dimmed">{words().settings.policy.folderFixed}</Text>}
      {problem && <FailureAlert failure={problem} />}
      <div className={classes.buttons}>
        <Button variant="default" disabled={isFixed} onClick={() => void chooseFolder()}>
          {words().settings.changeFolder}
        </Button>
        <Button variant="default" onClick={() => void openFolder()}>
          {words().settings.openFolder}
        </Button>
      </div>
    </Section>
  )
}
