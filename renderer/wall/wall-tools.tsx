import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { Maximize, Minimize } from 'lucide-react'
import { useCommandHint } from '../commands/use-command-hint.ts'
import { useWall } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import type { TileOrder } from './tile-order.ts'
import { tileOrders } from './tile-order.ts'
import type { WallScope } from './wall-rooms.ts'
import { wallScopes } from './wall-rooms.ts'

/** Which rooms, in which order, and how large. */
export function WallTools({ hasEnded }: { readonly hasEnded: boolean }) {
  const scope = useWall((state) => state.scope)
  const setScope = useWall((state) => state.setScope)
  const order = useWall((state) => state.order)
  const setOrder = useWall((state) => state.setOrder)
  const forgetEnded = useWall((state) => state.forgetEnded)
  const { wall } = words()
  return (
    <>
      {hasEnded && scope === 'live' && (
        <Button variant="subtle" size="compact-sm" onClick={forgetEnded}>
          {wall.forgetEnded}
        </Button>
      )}
      <SegmentedControl<WallScope>
        aria-label={wall.scope}
        value={scope}
        onChange={setScope}
        data={wallScopes.map((value) => ({ value, label: wall.scopes[value] }))}
      />
      <NativeSelect
        aria-label={wall.order}
        value={order}
        onChange={(event) => setOrder(event.currentTarget.value as TileOrder)}
        data={tileOrders.map((value) => ({ value, label: wall.orders[value] }))}
      />
      <FullScreenButton />
    </>
  )
}

/** Fills the screen with the wall, and leaves it again. */
function FullScreenButton() {
  const isAlone = useWall((state) => state.isAlone)
  const setAlone = useWall((state) => state.setAlone)
  const { aria, keys } = useCommandHint('wallFullScreen')
  const Icon = isAlone ? Minimize : Maximize
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Icon size={14} />}
      aria-keyshortcuts={aria}
      title={keys[0]}
      onClick={() => setAlone(!isAlone)}
    >
      {isAlone ? words().wall.leaveFullScreen : words().wall.fullScreen}
    </Button>
  )
}
