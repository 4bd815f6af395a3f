import { flushSync } from 'react-dom'
import { useCommands, useStores } from '../../stores/stores-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { words } from '../../ui/words.ts'
import type { Entry } from './entry.ts'
import { Palette } from './palette.tsx'

/** Everything that can be done or opened, by a few letters of its name. */
export function PaletteDialog() {
  const stores = useStores()
  const opened = useCommands((state) => state.dialog === 'palette')
  const close = useCommands((state) => state.close)

  function choose(entry: Entry) {
    stores.commands.getState().remember(entry.id)
    // Closed before it runs, so that the focus goes back only where the entry leaves it.
    flushSync(close)
    entry.run(stores)
  }

  return (
    <Dialog opened={opened} onClose={close} title={words().commands.titles.openPalette} size="lg">
      <Palette onChoose={choose} onClose={close} />
    </Dialog>
  )
}
