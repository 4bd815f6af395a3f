import { Badge, Button } from '@mantine/core'
import type { FolderView } from '../../preload/contract.ts'
import { useNow } from '../ui/use-now.ts'
import { words } from '../ui/words.ts'
import classes from './library-dialog.module.css'
import { folderWords, scannedWords } from './scan-words.ts'

interface Props {
  readonly folder: FolderView
  readonly onRemove: () => void
}

export function FolderItem({ folder, onRemove }: Props) {
  const now = useNow(30_000)
  return (
    <li className={classes.item}>
      <div className={classes.facts} data-copyable>
        <span className={classes.name}>
          {folder.folder}
          {folder.isCurrent && (
            <Badge size="sm" variant="light">
              {words().library.folders.current}
            </Badge>
          )}
          {folder.isAway && (
            <Badge size="sm" variant="light" color="yellow">
              {words().library.folders.away}
            </Badge>
          )}
        </span>
        <span className={classes.dimmed}>
          {folderWords(folder)} · {scannedWords(folder, now)}
        </span>
        {folder.isAway && (
          <span className={classes.dimmed}>{words().library.folders.awayMeant}</span>
        )}
      </div>
      {/* The one that new stills go to is changed, not removed. */}
      {!folder.isCurrent && (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={words().library.folders.removeOne(folder.folder)}
          onClick={onRemove}
        >
          {words().library.folders.remove}
        </Button>
      )}
    </li>
  )
}
