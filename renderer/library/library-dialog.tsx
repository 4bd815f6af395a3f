import { useState } from 'react'
import type { FolderView } from '../../preload/contract.ts'
import { Dialog } from '../ui/dialog.tsx'
import { words } from '../ui/words.ts'
import { AddRuleDialog } from './add-rule-dialog.tsx'
import { FoldersSection } from './folders-section.tsx'
import { KeepingSection } from './keeping-section.tsx'
import classes from './library-dialog.module.css'
import { RemoveFolderDialog } from './remove-folder-dialog.tsx'
import { RetentionSection } from './retention-section.tsx'
import { ScanSection } from './scan-section.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** What stands open over the library's own dialog. */
type Inner = { readonly kind: 'rule' } | { readonly kind: 'remove'; readonly folder: FolderView }

/** How the library is kept: its folders, whether all is there, and what may go. */
export function LibraryDialog({ opened, onClose }: Props) {
  const [inner, setInner] = useState<Inner | null>(null)
  const closeInner = () => setInner(null)

  // Both listen for Escape: it closes what lies on top, and that alone.
  function close() {
    if (inner === null) onClose()
  }

  return (
    <>
      <Dialog opened={opened} onClose={close} title={words().library.title} size="xl">
        <div className={classes.sections}>
          <FoldersSection onRemove={(folder) => setInner({ kind: 'remove', folder })} />
          <ScanSection />
          <KeepingSection />
          <RetentionSection onAdd={() => setInner({ kind: 'rule' })} />
        </div>
      </Dialog>
      <RemoveFolderDialog
        folder={inner?.kind === 'remove' ? inner.folder : null}
        onClose={closeInner}
      />
      <AddRuleDialog opened={inner?.kind === 'rule'} onClose={closeInner} />
    </>
  )
}
