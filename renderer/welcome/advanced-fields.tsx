import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useApp } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'

interface Props {
  readonly endpoint: string
  readonly error: string | undefined
  readonly onChange: (endpoint: string) => void
}

/** What hardly anyone needs: another API endpoint. */
export function AdvancedFields({ endpoint, error, onChange }: Props) {
  const [isOpen, { toggle }] = useDisclosure(false)
  const fixed = useApp((app) => app.policy.endpoint)
  const Icon = isOpen ? ChevronDown : ChevronRight
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        ml={-8}
        leftSection={<Icon size={14} />}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        {words().welcome.advanced}
      </Button>
      {(isOpen || error) && (
        <TextInput
          mt="xs"
          label={words().welcome.endpoint}
          description={fixed ? words().welcome.endpointFixed : words().welcome.endpointHint}
          readOnly={fixed !== null}
          placeholder="https://api.videosdk.live"
          inputMode="url"
          spellCheck={false}
          value={fixed ?? endpoint}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  )
}
