import { useState } from 'react'
import { MenuAt } from '../ui/menu-at.tsx'
import { words } from '../ui/words.ts'
import { ActionDialog } from './action-dialog.tsx'
import type { StillAction } from './actions.ts'
import type { DialogAction } from './run-action.ts'
import { runAction } from './run-action.ts'
import { StillMenuItems } from './still-menu-items.tsx'
import { useFocusBack } from './use-focus-back.ts'
import { useStillActions } from './use-still-actions.ts'

interface Props {
  /** In the order in which they are shown: an export keeps to it. */
  readonly places: readonly number[]
  readonly opened: boolean
  /** Of its corner: pixels in the window. */
  readonly position: { readonly x: number; readonly y: number }
  /** Also where an item has opened a dialog: then once that has gone. */
  readonly onClose: () => void
  /** Shows two side by side; without it the menu doesn't offer that. */
  readonly onCompare?: (left: number, right: number) => void
  /** In the place of moving them to the trash alone: where they are shown, something must follow. */
  readonly onTrash?: (places: readonly number[]) => void
  /** True where the viewer's keys do the same. */
  readonly withKeys?: boolean
}

/** What can be done with one or several stills, at the pointer. */
export function StillMenu({ opened, ...props }: Props) {
  return opened && props.places.length > 0 && <OpenMenu {...props} />
}

function OpenMenu(props: Omit<Props, 'opened'>) {
  const { places, position, onClose, onCompare, onTrash } = props
  const [asking, setAsking] = useState<DialogAction | null>(null)
  const actions = useStillActions()
  useFocusBack()

  function choose(action: StillAction) {
    const compare = onCompare ?? noCompare
    if (action === 'trash' && onTrash) onTrash(places)
    else runAction(action, places, { actions, ask: setAsking, compare })
    if (!isAsking(action)) onClose()
  }

  if (asking) return <ActionDialog action={asking} places={places} onClose={onClose} />
  return (
    // An item may open a dialog, which goes with this component.
    <MenuAt
      label={words().stillActions.of(words().counts.stills(places.length))}
      position={position}
      onClose={onClose}
    >
      <StillMenuItems
        places={places}
        canCompare={onCompare !== undefined}
        withKeys={props.withKeys ?? false}
        onAction={choose}
        onLanguage={(place, language) => {
          void actions.copyRequest(place, language)
          onClose()
        }}
      />
    </MenuAt>
  )
}

/** Where there is nothing to compare in, the menu doesn't offer it. */
function noCompare() {}

const askingActions: readonly string[] = [
  'tags',
  'note',
  'saveAs',
  'export',
] satisfies readonly DialogAction[]

function isAsking(action: StillAction): boolean {
  return askingActions.includes(action)
}
