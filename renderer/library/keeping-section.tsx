import { Checkbox, NativeSelect } from '@mantine/core'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { words } from '../ui/words.ts'
import { limitChoices } from './preview-limit.ts'
import { Section } from './section.tsx'
import { useLibraryOptions } from './use-library-options.ts'

/** What lies beside the stills and for them. */
export function KeepingSection() {
  const { options, failure, load, change } = useLibraryOptions()
  const texts = words().library.keeping
  return (
    <Section title={texts.title}>
      {options === null && <ListFailure failure={failure} onRetry={() => void load()} />}
      {options !== null && (
        <>
          <Checkbox
            label={texts.sidecars}
            description={texts.sidecarsMeant}
            checked={options.sidecars}
            onChange={({ currentTarget }) => void change({ sidecars: currentTarget.checked })}
          />
          <NativeSelect
            label={texts.previews}
            description={texts.previewsMeant}
            maw={340}
            data={[...limitChoices(options.previewLimit)]}
            value={String(options.previewLimit)}
            onChange={({ currentTarget }) =>
              void change({ previewLimit: Number(currentTarget.value) })
            }
          />
          {failure && <FailureAlert failure={failure} />}
        </>
      )}
    </Section>
  )
}
