import { words } from '../../ui/words.ts'
import { LoginBox } from '../login-box.tsx'
import { PolicyFacts } from '../policy-facts.tsx'
import { PreferenceBox } from '../preference-box.tsx'

/** When Stillroom starts, and when it goes on without its window. */
export function SystemSection() {
  const { system } = words().settings
  return (
    <>
      <LoginBox />
      <PreferenceBox name="keepInTray" label={system.keepInTray} hint={system.keepInTrayHint} />
      <PolicyFacts />
    </>
  )
}
