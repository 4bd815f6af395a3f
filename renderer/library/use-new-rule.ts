import { useState } from 'react'
import { useStore } from 'zustand'
import type { RetentionView } from '../../preload/contract.ts'
import { useRetention, useStores } from '../stores/stores-context.tsx'
import type { NewRuleStore } from './new-rule-store.ts'
import { createNewRuleStore } from './new-rule-store.ts'
import { readRuleDraft } from './retention-draft.ts'
import { replacedRule } from './retention-words.ts'

export interface NewRule extends NewRuleStore {
  /** The rule whose place it would take. */
  readonly replaced: RetentionView | null
}

/** A new rule, for as long as its form is open. */
export function useNewRule(): NewRule {
  const { api } = useStores()
  const add = useRetention((state) => state.add)
  const rules = useRetention((state) => state.rules)
  const [store] = useState(() => createNewRuleStore({ api, add }))
  const state = useStore(store)
  const { rule } = readRuleDraft(state.draft)
  return { ...state, replaced: rule && replacedRule(rule, rules) }
}
