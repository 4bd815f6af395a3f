import { useCommands } from '../stores/stores-context.tsx'
import { loadLater } from '../ui/load-later.tsx'
import { useWas } from '../ui/use-was.ts'
import { useCommandKeys } from './use-command-keys.ts'
import { useTypeAhead } from './use-type-ahead.ts'

const PaletteDialog = loadLater(
  async () => (await import('./palette/palette-dialog.tsx')).PaletteDialog,
)

const ShortcutsDialog = loadLater(
  async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
)

const Viewer = loadLater(async () => (await import('../viewer/viewer.tsx')).Viewer)

/** The commands of the whole window: their keys, and what opens over every page. */
export function Commands() {
  useTypeAhead()
  useCommandKeys()
  const dialog = useCommands((state) => state.dialog)
  const close = useCommands((state) => state.close)
  const viewed = useCommands((state) => state.viewed)
  const view = useCommands((state) => state.view)
  const wasPalette = useWas(dialog === 'palette')
  const wasShortcuts = useWas(dialog === 'shortcuts')
  return (
    <>
      {wasPalette && <PaletteDialog />}
      {wasShortcuts && <ShortcutsDialog opened={dialog === 'shortcuts'} onClose={close} />}
      {viewed && <Viewer {...viewed} onClose={() => view(null)} />}
    </>
  )
}
