import { Button, Text } from '@mantine/core'

interface Props {
  readonly name: string
  /** Tells of which capture as well. */
  readonly label: string
  readonly onClick: () => void
}

/** A button of one capture, whose name tells of which room. */
export function JobButton({ name, label, onClick }: Props) {
  return (
    <Button variant="subtle" size="compact-xs" aria-label={label} onClick={onClick}>
      <Text span size="xs">
        {name}
      </Text>
    </Button>
  )
}
