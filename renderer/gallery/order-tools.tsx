import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useGallery } from '../stores/stores-context.tsx'
import classes from './gallery-page.module.css'
import type { Order } from './gallery-query.ts'

const orders: readonly { readonly value: Order; readonly label: string }[] = [
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
  { value: 'largest', label: 'Largest file first' },
]

/** Pixels that a cell may be wide. */
const sizes = { min: 120, max: 320, step: 20 } as const

/** How the stills are arranged. */
export function OrderTools() {
  const { order, byRoom } = useGallery((state) => state.query)
  const change = useGallery((state) => state.change)
  return (
    <>
      <SegmentedControl
        aria-label="Group by"
        data={[
          // By size, the days of the stills lie anywhere.
          { value: 'day', label: order === 'largest' ? 'No groups' : 'By day' },
          { value: 'room', label: 'By room' },
        ]}
        value={byRoom ? 'room' : 'day'}
        onChange={(group) => change({ byRoom: group === 'room' })}
      />
      <NativeSelect
        aria-label="Order"
        data={[...orders]}
        value={order}
        onChange={({ currentTarget: { value } }) => {
          const chosen = orders.find((each) => each.value === value)
          if (chosen) change({ order: chosen.value })
        }}
      />
      <SizeSlider />
    </>
  )
}

function SizeSlider() {
  const width = useGallery((state) => state.cellWidth)
  const setWidth = useGallery((state) => state.setCellWidth)
  return (
    <input
      type="range"
      className={classes.slider}
      aria-label="Size of the pictures"
      aria-valuetext={`${width} pixels`}
      title="Size of the pictures"
      {...sizes}
      value={width}
      onChange={(event) => setWidth(event.currentTarget.valueAsNumber)}
    />
  )
}
