import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useGallery } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import classes from './gallery-page.module.css'
import type { Order } from './gallery-query.ts'

const orders: readonly Order[] = ['newest', 'oldest', 'largest']

/** Pixels that a cell may be wide. */
const sizes = { min: 120, max: 320, step: 20 } as const

/** How the stills are arranged. */
export function OrderTools() {
  const { order, byRoom } = useGallery((state) => state.query)
  const change = useGallery((state) => state.change)
  const texts = words().gallery.order
  return (
    <>
      <SegmentedControl
        aria-label={texts.groupBy}
        data={[
          // By size, the days of the stills lie anywhere.
          { value: 'day', label: order === 'largest' ? texts.noGroups : texts.byDay },
          { value: 'room', label: texts.byRoom },
        ]}
        value={byRoom ? 'room' : 'day'}
        onChange={(group) => change({ byRoom: group === 'room' })}
      />
      <NativeSelect
        aria-label={texts.title}
        data={orders.map((each) => ({ value: each, label: texts[each] }))}
        value={order}
        onChange={({ currentTarget: { value } }) => {
          const chosen = orders.find((each) => each === value)
          if (chosen) change({ order: chosen })
        }}
      />
      <SizeSlider />
    </>
  )
}

function SizeSlider() {
  const width = useGallery((state) => state.cellWidth)
  const setWidth = useGallery((state) => state.setCellWidth)
  const texts = words().gallery.order
  return (
    <input
      type="range"
      className={classes.slider}
      aria-label={texts.pictureSize}
      aria-valuetext={texts.pixels(width)}
      title={texts.pictureSize}
      {...sizes}
      value={width}
      onChange={(event) => setWidth(event.currentTarget.valueAsNumber)}
    />
  )
}
