type Fields = Readonly<Record<string, unknown>>

/** Makes the content of a file's next version out of the one before, without its `version`. */
export type Migration = (file: Fields) => Fields

/** The version of the files that these migrations lead to: the first makes 2 out of 1. */
export function versionAfter(migrations: readonly Migration[]): number {
  return migrations.length + 1
}

/**
 * Brings what an older Stillroom has written up to date, a version at a time. Anything else stays
 * as it is, for the schema to judge: a file of a newer version above all.
 */
export function migrate(json: unknown, migrations: readonly Migration[]): unknown {
  if (typeof json !== 'object' || json === null) return json
  const { version, ...fields } = json as Fields
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return json
  const steps = migrations.slice(version - 1)
  if (steps.length === 0) return json
  const migrated = steps.reduce<Fields>((file, step) => step(file), fields)
  return { ...migrated, version: versionAfter(migrations) }
}
