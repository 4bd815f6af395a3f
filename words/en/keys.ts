/** Keys as they are printed on keyboards and said by people. */
export const keys = {
  control: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  names: {
    ' ': 'Space',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Home: 'Home',
    End: 'End',
    Enter: 'Enter',
    Delete: 'Delete',
    Escape: 'Esc',
    ContextMenu: 'Menu',
  },
}
