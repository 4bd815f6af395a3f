import { Dialog } from '../ui/dialog.tsx'
import { loadLater } from '../ui/load-later.tsx'
import { words } from '../ui/words.ts'
import { NoteForm } from './note-form.tsx'
import type { DialogAction } from './run-action.ts'
import { SaveAsForm } from './save-as-form.tsx'
import { TagsForm } from './tags-form.tsx'
import { useFocusBack } from './use-focus-back.ts'

const ExportDialog = loadLater(
  async () => (await import('../export/export-dialog.tsx')).ExportDialog,
)

interface Props {
  readonly action: DialogAction
  readonly places: readonly number[]
  readonly onClose: () => void
}

/** What an action asks before it is done. There only while it is open. */
export function ActionDialog({ action, places, onClose }: Props) {
  useFocusBack()
  if (action === 'export') return <ExportDialog opened places={places} onClose={onClose} />
  return (
    <Dialog opened title={titleOf(action, places.length)} onClose={onClose} size="sm">
      <Form action={action} places={places} onClose={onClose} />
    </Dialog>
  )
}

type FormAction = Exclude<DialogAction, 'export'>

function Form({ action, places, onClose }: Props & { readonly action: FormAction }) {
  if (action === 'tags') return <TagsForm places={places} onDone={onClose} />
  if (action === 'note') return <NoteForm places={places} onDone={onClose} />
  return <SaveAsForm place={places[0] ?? 0} onDone={onClose} />
}

function titleOf(action: FormAction, count: number): string {
  const texts = words().stillActions
  if (action === 'saveAs') return texts.saveAs.title
  if (count === 1) return texts[action]
  return action === 'tags' ? texts.tagsOf(count) : texts.noteOf(count)
}
