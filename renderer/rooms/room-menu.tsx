import { Menu } from '@mantine/core'
import { ArrowDown, ArrowUp, Eye, EyeOff, ListX, Star, StarOff } from 'lucide-react'
import { useFocusBack } from '../still-actions/use-focus-back.ts'
import { useApp, useMarks, useRooms, useSelection } from '../stores/stores-context.tsx'
import { MenuAt, MenuKey } from '../ui/menu-at.tsx'
import { shortcutWords } from '../ui/shortcut.ts'
import { words } from '../ui/words.ts'
import type { RoomKey } from './room-keys.ts'
import { roomKey } from './room-keys.ts'
import { useRoomActions } from './use-room-actions.ts'

/** A room's menu, and where its corner is: pixels in the window. */
export interface MenuPlace {
  readonly roomId: string
  readonly x: number
  readonly y: number
}

interface Props {
  readonly place: MenuPlace
  /** Ids in the order of the list. */
  readonly order: readonly string[]
  readonly onClose: () => void
}

/** What can be done with a room, or with all selected ones where it is one of them. */
export function RoomMenu({ place, order, onClose }: Props) {
  const { roomId } = place
  const selected = useSelection((state) => state.selected)
  const rooms = selected.has(roomId) ? order.filter((id) => selected.has(id)) : [roomId]
  const ranks = useMarks((state) => state.ranks)
  const hidden = useMarks((state) => state.hidden)
  const actions = useRoomActions()
  const label = words().rooms.actions
  useFocusBack()

  const closing = (act: () => void) => () => {
    act()
    onClose()
  }
  return (
    <MenuAt label={label.menu(roomId)} position={place} onClose={onClose}>
      <Menu.Item
        leftSection={
          rooms.every((id) => ranks.has(id)) ? <StarOff size={14} /> : <Star size={14} />
        }
        rightSection={<RoomKeyHint name="favourite" />}
        onClick={closing(() => actions.toggleFavourites(rooms))}
      >
        {rooms.every((id) => ranks.has(id)) ? label.noFavourite : label.favourite}
      </Menu.Item>
      {ranks.has(roomId) && <MoveItems roomId={roomId} order={order} closing={closing} />}
      <Menu.Item
        leftSection={rooms.every((id) => hidden.has(id)) ? <Eye size={14} /> : <EyeOff size={14} />}
        rightSection={<RoomKeyHint name="hide" />}
        onClick={closing(() => actions.toggleHidden(rooms))}
      >
        {rooms.every((id) => hidden.has(id)) ? label.show : label.hide}
      </Menu.Item>
      <RemoveItem roomId={roomId} closing={closing} />
    </MenuAt>
  )
}

interface ItemProps {
  readonly roomId: string
  readonly closing: (act: () => void) => () => void
}

function MoveItems({ roomId, order, closing }: ItemProps & Pick<Props, 'order'>) {
  const { move } = useRoomActions()
  const { moveUp, moveDown } = words().rooms.actions
  return (
    <>
      <Menu.Item
        leftSection={<ArrowUp size={14} />}
        rightSection={<RoomKeyHint name="moveUp" />}
        onClick={closing(() => move(roomId, order, -1))}
      >
        {moveUp}
      </Menu.Item>
      <Menu.Item
        leftSection={<ArrowDown size={14} />}
        rightSection={<RoomKeyHint name="moveDown" />}
        onClick={closing(() => move(roomId, order, 1))}
      >
        {moveDown}
      </Menu.Item>
    </>
  )
}

function RoomKeyHint({ name }: { readonly name: RoomKey }) {
  const isMac = useApp((app) => app.platform === 'darwin')
  return <MenuKey>{shortcutWords(roomKey(name), isMac)}</MenuKey>
}

/** For a room that stands on the list only because somebody has added it. */
function RemoveItem({ roomId, closing }: ItemProps) {
  const { remove } = useRoomActions()
  const isAdded = useMarks(({ added }) => added.some((room) => room.roomId === roomId))
  const isListed = useRooms((state) => state.isListed(roomId))
  if (!isAdded || isListed) return null
  return (
    <Menu.Item leftSection={<ListX size={14} />} onClick={closing(() => remove(roomId))}>
      {words().rooms.actions.remove}
    </Menu.Item>
  )
}
