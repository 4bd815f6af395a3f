import { useEffect, useRef } from 'react'
import { useDraft } from '../stores/stores-context.tsx'
import { OptionsFields } from './options-fields.tsx'

/** The options of the next capture. */
export function CaptureOptionsFields({ titleId }: { readonly titleId: string }) {
  const draft = useDraft((state) => state)
  const fields = useRef<HTMLFieldSetElement>(null)
  const { change, focusAsked, takeFocus } = draft
  // Where the page was turned for it, React runs the effect as soon as the fields are shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks each time it is asked for.
  useEffect(() => {
    if (takeFocus()) firstToCorrect(fields.current)?.focus()
  }, [focusAsked, takeFocus])
  return <OptionsFields ref={fields} titleId={titleId} draft={draft} onChange={change} />
}

function firstToCorrect(fields: HTMLElement | null): HTMLElement | null | undefined {
  return (
    fields?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    fields?.querySelector<HTMLElement>('select, input')
  )
}
