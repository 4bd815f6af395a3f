import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { TemplatePreview } from '../../preload/contract.ts'
import { attempt } from '../stores/attempt.ts'
import { useStores } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'

type Preview = TemplatePreview & { readonly failure?: Failure }

/** A made-up still's file name, a moment after the last key. The last good one stays on errors. */
export function useTemplatePreview(template: string): Preview {
  const { api } = useStores()
  const [settled] = useDebouncedValue(template, 150)
  const [preview, setPreview] = useState<Preview>({ file: '' })

  useEffect(() => {
    let isCurrent = true
    void attempt(api.previewTemplate({ template: settled })).then((result) => {
      if (!isCurrent) return
      if (result.ok) setPreview(result.value)
      else setPreview(({ file }) => ({ file, failure: result.error }))
    })
    return () => {
      isCurrent = false
    }
  }, [api, settled])

  return preview
}
