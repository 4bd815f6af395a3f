import type { Templates } from './en/sentences/index.ts'
import { templates } from './en/sentences/index.ts'

/** The names of a template's `{holes}`. */
type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never

type Values<Text extends string> = [Holes<Text>] extends [never]
  ? []
  : [values: Readonly<Record<Holes<Text>, string | number>>]

/** A sentence of a failure, in English: what is stored, logged and told to scripts. */
export function say<Key extends keyof Templates>(
  key: Key,
  ...[values]: Values<Templates[Key]>
): string {
  return values ? fill(templates[key], values) : templates[key]
}

/** Puts values into a template's holes. What a value contains is never taken for a hole. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (hole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : hole,
  )
}
