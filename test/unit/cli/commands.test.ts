import { expect, it } from 'vitest'
import { commandNames, isCommand } from '../../../main/cli/commands.ts'
import { createProgram } from '../../../main/cli/program.ts'
import { createContext } from './context.ts'

it('knows every command that the program has', () => {
  const { program } = createProgram(createContext().context)
  const names = program.commands.map((command) => command.name())
  expect([...names, 'help'].toSorted()).toEqual(commandNames.toSorted())
})

it.each([
  ['capture', true],
  ['--help', true],
  ['-V', true],
  ['Capture', false],
  ['--hidden', false],
  ['app://stillroom/', false],
  ['', false],
  [undefined, false],
])('%j: %s', (argument, expected) => {
  expect(isCommand(argument)).toBe(expected)
})
