import { Button, Text } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { FolderView } from '../../preload/contract.ts'
import { useFolders } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { words } from '../ui/words.ts'
import { FolderItem } from './folder-item.tsx'
import classes from './library-dialog.module.css'
import { Section } from './section.tsx'

interface Props {
  readonly onRemove: (folder: FolderView) => void
}

/** Where stills are. */
export function FoldersSection({ onRemove }: Props) {
  const folders = useFolders((state) => state.folders)
  const isLoaded = useFolders((state) => state.isLoaded)
  const failure = useFolders((state) => state.failure)
  const load = useFolders((state) => state.load)
  const keptFocus = useKeptFocus<HTMLUListElement>(folders)
  // Captures and the trash change the counts without a word about folders.
  useEffect(() => void load(), [load])
  return (
    <Section title={words().library.folders.title} aside={<AddFolder />}>
      <ListFailure failure={failure} onRetry={() => void load()} />
      {isLoaded && folders.length === 0 && <Text c="dimmed">{words().library.folders.none}</Text>}
      <ul
        {...keptFocus}
        className={classes.list}
        aria-label={words().library.folders.title}
        hidden={folders.length === 0}
      >
        {folders.map((folder) => (
          <FolderItem key={folder.id} folder={folder} onRemove={() => onRemove(folder)} />
        ))}
      </ul>
    </Section>
  )
}

function AddFolder() {
  const add = useFolders((state) => state.add)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function press() {
    setBusy(true)
    setFailure(await add())
    setBusy(false)
  }

  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<Plus size={12} />}
        aria-busy={isBusy}
        onClick={() => void (isBusy || press())}
      >
        {words().library.folders.add}
      </Button>
      {failure && <FailureAlert failure={failure} onDismiss={() => setFailure(null)} />}
    </>
  )
}
