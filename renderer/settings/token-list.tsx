import { Button, Text } from '@mantine/core'
import classes from './template-form.module.css'
import { templateTokens } from './template-tokens.ts'

/** The tokens that a template may contain; pressing one writes it at the caret. */
export function TokenList({ onInsert }: { readonly onInsert: (token: string) => void }) {
  return (
    <ul className={classes.tokens} aria-label="Tokens">
      {templateTokens.map(({ token, meaning }) => (
        <li key={token}>
          <Button
            variant="default"
            size="compact-xs"
            ff="monospace"
            aria-label={`Insert ${token}`}
            onClick={() => onInsert(token)}
          >
            {token}
          </Button>
          <Text size="xs" c="dimmed" span>
            {meaning}
          </Text>
        </li>
      ))}
    </ul>
  )
}
