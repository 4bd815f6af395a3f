import { Button, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useJobs } from '../stores/stores-context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { words } from '../ui/words.ts'

/** Cancelling more than this asks first. */
const mostUnasked = 10

/** @param count captures that wait or run */
export function CancelAll({ count }: { readonly count: number }) {
  const cancel = useJobs((state) => state.cancel)
  const [isAsking, asking] = useDisclosure(false)
  const texts = words().capture.cancelling

  function press() {
    if (count === 0) return
    if (count > mostUnasked) asking.open()
    else void cancel('all')
  }

  function confirm() {
    asking.close()
    void cancel('all')
  }

  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-disabled={count === 0}
        data-disabled={count === 0 || undefined}
        onClick={press}
      >
        {words().capture.progress.cancelAll}
      </Button>
      <Dialog opened={isAsking} onClose={asking.close} title={texts.title(count)}>
        <Stack>
          <Text>{texts.consequence}</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={asking.close} data-autofocus>
              {texts.keep}
            </Button>
            <Button color="red" onClick={confirm}>
              {texts.confirm(count)}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
