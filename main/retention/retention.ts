import { randomUUID } from 'node:crypto'
import { say } from '../../words/say.ts'
import type { Clock } from '../clock.ts'
import { isCancelled, StillroomError } from '../errors.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { KeptRule, RetentionDue } from '../library/retention.ts'
import type { RetentionRule } from '../library/retention-rule.ts'
import type { Folders } from '../library/watch-folders.ts'
import type { Log } from '../log.ts'
import type { Trash, TrashNews } from '../trash/trash.ts'
import { reachOf, ruleWords } from './reach.ts'

/** Ms from a reason to apply a rule until it is applied: the start, a new rule, a tick. */
export const soonMs = 60_000

/** Ms between two times that all rules are applied. */
export const everyMs = 60 * 60_000

export interface RetentionDependencies {
  readonly catalogue: Pick<
    Catalogue,
    | 'retentionRules'
    | 'setRetentionRule'
    | 'removeRetentionRule'
    | 'retentionApplied'
    | 'retentionDue'
  >
  readonly trash: Pick<Trash, 'trash' | 'events'>
  readonly folders: Pick<Folders, 'look'>
  readonly clock: Clock
  readonly log: Pick<Log, 'info' | 'warn'>
  readonly onBug: (error: unknown) => void
}

/** Rules that send old stills to the trash. Without a rule nothing ever goes. */
export interface Retention {
  /** Oldest first. */
  list(): Promise<readonly KeptRule[]>
  /** What the rule would send to the trash if it were set. */
  try(rule: RetentionRule): Promise<RetentionDue>
  /** Replaces the rule of the same room or schedule; applied a minute later. */
  set(rule: RetentionRule): Promise<KeptRule>
  /** Rejects with `invalid-options` for a rule that is gone. */
  remove(id: string): Promise<void>
  /** Begins to apply the rules: in a minute, then every hour. */
  start(): void
  /** A tick of the schedule has come or ended. */
  ticked(scheduleId: string): void
  close(): Promise<void>
}

export function createRetention(deps: RetentionDependencies): Retention {
  const { catalogue, trash, folders, clock, log, onBug } = deps
  const closing = new AbortController()
  const running = new Set<Promise<void>>()
  /** What is applied soon already. */
  const coming = new Set<string>()
  /** Places of stills that came back from the trash: no rule takes them there at once again. */
  const spared = new Set<number>()

  const onTrash = ({ view, changed }: TrashNews) => {
    if (view.retentionId === null || view.state === 'waiting') return
    for (const place of changed) spared.add(place)
  }
  trash.events.on('change', onTrash)

  async function due(rule: Parameters<typeof reachOf>[0]): Promise<RetentionDue> {
    // A drive that was unplugged a moment ago must not count.
    await folders.look()
    return await catalogue.retentionDue(reachOf(rule, clock.now()))
  }

  async function apply(rule: KeptRule): Promise<void> {
    const { places } = await due(rule)
    const going = places.filter((place) => !spared.has(place))
    if (going.length === 0 || closing.signal.aborted) return
    const { count } = await trash.trash(going, { retentionId: rule.id })
    log.info(`The rule to keep ${ruleWords(rule)} sends ${count} stills to the trash.`)
    await catalogue.retentionApplied(rule.id, new Date(clock.now()).toISOString())
  }

  /** One that can't be applied is no reason to leave out the others. */
  async function applyAll(isMeant: (rule: KeptRule) => boolean): Promise<void> {
    for (const rule of await catalogue.retentionRules()) {
      if (closing.signal.aborted) return
      if (isMeant(rule)) await apply(rule).catch(report)
    }
  }

  function report(error: unknown): void {
    if (isCancelled(error) || closing.signal.aborted) return
    const isExpected = error instanceof StillroomError && error.code !== 'internal'
    if (isExpected) log.warn('A rule for what is kept could not be applied.', error)
    else onBug(error)
  }

  function run(work: () => Promise<void>): void {
    const promise = work()
      .catch(report)
      .finally(() => running.delete(promise))
    running.add(promise)
  }

  /** @param name of what is meant: it is applied once, however often it is asked for meanwhile */
  function soon(name: string, isMeant: (rule: KeptRule) => boolean): void {
    if (coming.has(name) || closing.signal.aborted) return
    coming.add(name)
    run(async () => {
      await clock.sleep(soonMs, closing.signal)
      coming.delete(name)
      await applyAll(isMeant)
    })
  }

  return {
    list: () => catalogue.retentionRules(),
    try: ({ scope, keep }) => due({ ...noScope, ...noKeep, ...scope, ...keep }),
    async set({ scope, keep }) {
      const rule: KeptRule = {
        ...noScope,
        ...noKeep,
        ...scope,
        ...keep,
        id: randomUUID(),
        createdAt: new Date(clock.now()).toISOString(),
        appliedAt: null,
      }
      await catalogue.setRetentionRule(rule)
      // Who sets a rule has seen what it does.
      spared.clear()
      soon(rule.id, ({ id }) => id === rule.id)
      return rule
    },
    async remove(id) {
      if (await catalogue.removeRetentionRule(id)) return
      throw new StillroomError('invalid-options', { message: say('ruleUnknown') })
    },
    start() {
      run(async () => {
        for (let ms = soonMs; ; ms = everyMs) {
          await clock.sleep(ms, closing.signal)
          await applyAll(() => true)
        }
      })
    },
    ticked: (scheduleId) =>
      soon(`ticks of ${scheduleId}`, (rule) => rule.scheduleId === scheduleId),
    async close() {
      closing.abort()
      trash.events.off('change', onTrash)
      await Promise.all(running)
    },
  }
}

const noScope = { roomId: null, scheduleId: null }
const noKeep = { keepLast: null, keepDays: null }
