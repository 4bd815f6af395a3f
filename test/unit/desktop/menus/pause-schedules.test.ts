import { expect, it } from 'vitest'
import type { ScheduleNow } from '../../../../main/capture/schedule/schedules.ts'
import {
  pausedOf,
  pauseSchedules,
  resumeSchedules,
} from '../../../../main/desktop/menus/pause-schedules.ts'
import type { Settings, SettingsPatch } from '../../../../main/settings.ts'

function start(states: Readonly<Record<string, ScheduleNow['state']>>) {
  const all = new Map(Object.entries(states))
  let settings = { pausedSchedules: [] } as unknown as Settings
  const list = async () => [...all].map(([id, state]) => ({ id, state }) as ScheduleNow)
  const needs = {
    schedules: {
      list,
      start: async (id: string) => void all.set(id, 'running'),
      stop: async (id: string) => void all.set(id, 'stopped'),
    },
    settings: {
      get: () => settings,
      async update(patch: SettingsPatch) {
        settings = { ...settings, ...patch }
        return settings
      },
    },
  }
  const paused = async () => pausedOf(await list(), needs).map(({ id }) => id)
  return { all, needs, paused }
}

it('pauses what runs, and resumes that and nothing else', async () => {
  const { all, needs, paused } = start({ a: 'running', b: 'stopped', c: 'running', d: 'ended' })
  await pauseSchedules(needs)
  expect(Object.fromEntries(all)).toMatchObject({ a: 'stopped', b: 'stopped', c: 'stopped' })
  expect(await paused()).toEqual(['a', 'c'])
  await resumeSchedules(needs)
  expect(Object.fromEntries(all)).toMatchObject({ a: 'running', b: 'stopped', c: 'running' })
  expect(await paused()).toEqual([])
})

it('forgets those that somebody has started, and adds to those that are paused', async () => {
  const { all, needs, paused } = start({ a: 'running', b: 'running' })
  await pauseSchedules(needs)
  await needs.schedules.start('a')
  expect(await paused()).toEqual(['b'])
  await pauseSchedules(needs)
  expect((await paused()).toSorted()).toEqual(['a', 'b'])
  all.delete('a')
  await resumeSchedules(needs)
  expect([...all]).toEqual([['b', 'running']])
})
