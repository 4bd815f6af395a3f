import type { Plugin } from 'vite'
import type { Licence } from './licence.ts'
import { mergeLicences, objections } from './licence.ts'
import { addMissingText } from './missing-texts.ts'
import { readLicence } from './read-licence.ts'

/** Under which Vite leaves a bundle's list (`build.license`), and the page finds the whole one. */
export const licencesFile = 'licences.json'

/**
 * Puts the licences of all that is shipped beside the page. The page's bundle is built last, so it
 * has the list of every bundle.
 *
 * @param native names of packages that are packed beside the bundles, where Vite doesn't see them
 * @returns one plugin for the bundles before, one for the page's
 */
export function gatherLicences(native: readonly string[]): {
  readonly collect: Plugin
  readonly write: Plugin
} {
  const before: (readonly Licence[])[] = []
  return {
    collect: {
      name: 'collect-licences',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          before.push(listIn(bundle))
          delete bundle[licencesFile]
        },
      },
    },
    write: {
      name: 'write-licences',
      generateBundle: {
        order: 'post',
        async handler(_, bundle) {
          const beside = await Promise.all(
            native.map((name) => readLicence(`node_modules/${name}`)),
          )
          const lists = [...before, listIn(bundle), beside]
          const all = mergeLicences(lists).map(addMissingText)
          const why = objections(all)
          if (why.length > 0) this.error(why.join('\n'))
          const asset = bundle[licencesFile]
          if (asset?.type === 'asset') asset.source = JSON.stringify(all)
        },
      },
    },
  }
}

type Bundle = Readonly<Record<string, { readonly type: string; readonly source?: unknown }>>

function listIn(bundle: Bundle): readonly Licence[] {
  const asset = bundle[licencesFile]
  if (typeof asset?.source !== 'string') throw new Error('Vite left no list of licences.')
  return JSON.parse(asset.source) as readonly Licence[]
}
