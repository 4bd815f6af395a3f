import { Badge, Button } from '@mantine/core'
import type { FolderView } from '../../preload/contract.ts'
import { useNow } from '../ui/use-now.ts'
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
              New stills go here
            </Badge>
          )}
          {folder.isAway && (
            <Badge size="sm" variant="light" color="yellow">
              Away
            </Badge>
          )}
        </span>
        <span className={classes.dimmed}>
          {folderWords(folder)} · {scannedWords(folder, now)}
        </span>
        {folder.isAway && (
          <span className={classes.dimmed}>
            Its drive or share can’t be reached. Connect it, and Stillroom finds its stills again by
            itself.
          </span>
        )}
      </div>
      {/* The one that new stills go to is changed, not removed. */}
      {!folder.isCurrent && (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={`Remove… ${folder.folder}`}
          onClick={onRemove}
        >
          Remove…
        </Button>
      )}
    </li>
  )
}
