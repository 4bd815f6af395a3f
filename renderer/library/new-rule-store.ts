import { createStore } from 'zustand/vanilla'
import type { RetentionTrial, StillroomApi } from '../../preload/contract.ts'
import { attempt } from '../stores/attempt.ts'
import type { RetentionRule } from '../stores/retention-store.ts'
import type { Failure } from '../types.ts'
import type { RuleDraft, RuleProblems } from './retention-draft.ts'
import { emptyRuleDraft, readRuleDraft } from './retention-draft.ts'

export interface NewRuleStore {
  readonly draft: RuleDraft
  /** None are told before somebody has tried the rule. */
  readonly problems: RuleProblems
  /** What the rule as it stands would do; null until that was asked for. */
  readonly trial: RetentionTrial | null
  readonly failure: Failure | null
  readonly isBusy: boolean
  /** A rule that was changed must be tried again before it can be set. */
  change(change: Partial<RuleDraft>): void
  /** Asks what would go. @returns whether the fields were right */
  tryOut(): Promise<boolean>
  /** Sets the rule that was tried. @returns whether it stands */
  set(): Promise<boolean>
}

interface Needs {
  readonly api: Pick<StillroomApi, 'tryRetention'>
  /** Resolves with what went wrong, or null. */
  readonly add: (rule: RetentionRule) => Promise<Failure | null>
}

/** A rule on its way: none is set before somebody has seen what it would do. */
export function createNewRuleStore({ api, add }: Needs) {
  return createStore<NewRuleStore>()((set, get) => {
    let isAsked = false

    const problemsOf = (draft: RuleDraft) => (isAsked ? readRuleDraft(draft).problems : {})

    return {
      draft: emptyRuleDraft,
      problems: {},
      trial: null,
      failure: null,
      isBusy: false,
      change(change) {
        const draft = { ...get().draft, ...change }
        set({ draft, problems: problemsOf(draft), trial: null, failure: null })
      },
      async tryOut() {
        isAsked = true
        const { draft } = get()
        const { rule, problems } = readRuleDraft(draft)
        set({ problems })
        if (!rule) return false
        set({ isBusy: true, trial: null, failure: null })
        const result = await attempt(api.tryRetention(rule))
        set({ isBusy: false })
        // The answer for a rule that was changed since is nobody's.
        if (get().draft !== draft) return true
        set(result.ok ? { trial: result.value } : { failure: result.error })
        return true
      },
      async set() {
        const { draft, trial, isBusy } = get()
        const { rule } = readRuleDraft(draft)
        if (!rule || !trial || isBusy) return false
        set({ isBusy: true, failure: null })
        const failure = await add(rule)
        set({ isBusy: false, failure })
        return failure === null
      },
    }
  })
}
