import { Text } from '@mantine/core'
import { Folder } from 'lucide-react'
import { useApp } from '../stores/stores-context.tsx'
import classes from './folder-bar.module.css'
import { splitPath } from './split-path.ts'

/** The folder for new stills. Its path's end says most, so the start is cut where room is short. */
export function FolderPath() {
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
