import type { Words } from '../words.ts'

export const keys: Words['keys'] = {
  control: 'Strg',
  alt: 'Alt',
  shift: 'Umschalt',
  names: {
    ' ': 'Leertaste',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    PageUp: 'Bild ↑',
    PageDown: 'Bild ↓',
    Home: 'Pos1',
    End: 'Ende',
    Enter: 'Eingabe',
    Delete: 'Entf',
    Escape: 'Esc',
    ContextMenu: 'Menü',
  },
}
