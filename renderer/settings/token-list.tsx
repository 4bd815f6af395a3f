import { Button, Text } from '@mantine/core'
import { words } from '../ui/words.ts'
import classes from './template-form.module.css'
import { templateTokens } from './template-tokens.ts'

/** The tokens that a template may contain; pressing one writes it at the caret. */
export function TokenList({ onInsert }: { readonly onInsert: (token: string) => void }) {
  return (
    <ul className={classes.tokens} aria-label={words().settings.template.tokens}>
      {templateTokens.map((token) => (
        <li key={token}>
          <Button
            variant="default"
            size="compact-xs"
            ff="monospace"
            aria-label={words().settings.template.insert(token)}
            onClick={() => onInsert(token)}
          >
            {token}
          </Button>
          <Text size="xs" c="dimmed" span>
            {words().settings.template.meanings[token]}
          </Text>
        </li>
      ))}
    </ul>
  )
}
