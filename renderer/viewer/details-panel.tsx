import { memo } from 'react'
import type { StillView } from '../../preload/contract.ts'
import { StillDetails } from '../stills/still-details.tsx'
import { words } from '../ui/words.ts'
import classes from './details-panel.module.css'
import { NoteField } from './note-field.tsx'
import { troubleOf } from './picture-words.ts'
import { StillTags } from './still-tags.tsx'

interface Props {
  readonly still: StillView | null | undefined
}

/** All that is known of a still, and what people have added. */
export const DetailsPanel = memo(function DetailsPanel({ still }: Props) {
  return (
    <section
      className={classes.panel}
      aria-label={words().viewer.commands.details}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
      tabIndex={0}
      data-wide={still?.assessment ? true : undefined}
    >
      {still && (
        <>
          <Trouble still={still} />
          <StillDetails still={still}>
            <StillTags still={still} />
            <NoteField key={still.place} still={still} />
          </StillDetails>
        </>
      )}
    </section>
  )
})

function Trouble({ still }: { readonly still: StillView }) {
  const trouble = troubleOf(still)
  if (!trouble) return null
  return (
    <div className={classes.trouble} data-copyable>
      <strong>{trouble.message}</strong>
      <span>{trouble.action}</span>
    </div>
  )
}
