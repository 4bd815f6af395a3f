import { Checkbox, NativeSelect } from '@mantine/core'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { limitChoices } from './preview-limit.ts'
import { Section } from './section.tsx'
import { useLibraryOptions } from './use-library-options.ts'

/** What lies beside the stills and for them. */
export function KeepingSection() {
  const { options, failure, load, change } = useLibraryOptions()
  return (
    <Section title="Files beside the stills">
      {options === null && <ListFailure failure={failure} onRetry={() => void load()} />}
      {options !== null && (
        <>
          <Checkbox
            label="Write a .json file beside each still"
            description="With all that Stillroom knows of it, so that the folder tells it without Stillroom. For stills from now on."
            checked={options.sidecars}
            onChange={({ currentTarget }) => void change({ sidecars: currentTarget.checked })}
          />
          <NativeSelect
            label="Previews may take"
            description="They lie among Stillroom’s own data. Those that nobody has looked at for longest go first, and are made again when they are needed."
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
