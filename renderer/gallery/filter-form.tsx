import { Checkbox, TextInput } from '@mantine/core'
import { useGallery } from '../stores/stores-context.tsx'
import { formatCount, formatSize } from '../ui/format.ts'
import { ListFailure } from '../ui/list-failure.tsx'
import { words } from '../ui/words.ts'
import { CheckList } from './check-list.tsx'
import { dayOfField, endOfField, fieldOfDay, fieldOfEnd } from './date-field.ts'
import classes from './filter-form.module.css'
import type { Facets } from './gallery-query.ts'

/** What the stills can be narrowed by. Each change is shown at once. */
export function FilterForm() {
  const facets = useGallery((state) => state.facets)
  const failure = useGallery((state) => state.facetsFailure)
  const load = useGallery((state) => state.loadFacets)
  return (
    <div className={classes.form}>
      <ListFailure failure={failure} onRetry={() => void load()} />
      {facets && <Marks facets={facets} />}
      <Dates />
      {facets && <Lists facets={facets} />}
    </div>
  )
}

function Marks({ facets }: { readonly facets: Facets }) {
  const { favourites, problems } = useGallery((state) => state.query)
  const change = useGallery((state) => state.change)
  const texts = words().gallery.filters
  return (
    <div className={classes.list}>
      <Checkbox
        label={texts.withCount(texts.favourites, formatCount(facets.favourites))}
        checked={favourites}
        onChange={(event) => change({ favourites: event.currentTarget.checked })}
      />
      <Checkbox
        label={texts.withCount(texts.problems, formatCount(facets.problems))}
        description={texts.problemsMeant}
        checked={problems}
        onChange={(event) => change({ problems: event.currentTarget.checked })}
      />
    </div>
  )
}

function Dates() {
  const { from, until } = useGallery((state) => state.query)
  const change = useGallery((state) => state.change)
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{words().gallery.filters.captured}</legend>
      <div className={classes.dates}>
        <TextInput
          type="date"
          label={words().gallery.filters.from}
          value={fieldOfDay(from)}
          max={fieldOfEnd(until)}
          onChange={(event) => change({ from: dayOfField(event.currentTarget.value) })}
        />
        <TextInput
          type="date"
          label={words().gallery.filters.to}
          value={fieldOfEnd(until)}
          min={fieldOfDay(from)}
          onChange={(event) => change({ until: endOfField(event.currentTarget.value) })}
        />
      </div>
    </fieldset>
  )
}

function Lists({ facets }: { readonly facets: Facets }) {
  const { roomIds, projectIds, formats, sizes } = useGallery((state) => state.query)
  const change = useGallery((state) => state.change)
  return (
    <>
      <CheckList
        title={words().gallery.filters.rooms}
        most={200}
        choices={facets.rooms.map(({ roomId, customRoomId, count }) => ({
          key: roomId,
          label: customRoomId ? `${roomId} (${customRoomId})` : roomId,
          count,
        }))}
        chosen={roomIds}
        onChange={(chosen) => change({ roomIds: [...chosen] })}
      />
      <CheckList
        title={words().gallery.filters.projects}
        most={100}
        choices={facets.projects.map(({ projectId, projectName, count }) => ({
          key: projectId,
          label: projectName,
          count,
        }))}
        chosen={projectIds}
        onChange={(chosen) => change({ projectIds: [...chosen] })}
      />
      <CheckList
        title={words().gallery.filters.formats}
        most={facets.formats.length}
        choices={facets.formats.map(({ format, count }) => ({ key: format, label: format, count }))}
        chosen={formats}
        onChange={(chosen) =>
          change({ formats: facets.formats.map(({ format }) => format).filter(isIn(chosen)) })
        }
      />
      <CheckList
        title={words().gallery.filters.sizes}
        most={100}
        choices={facets.sizes.map((size) => ({
          key: formatSize(size),
          label: formatSize(size),
          count: size.count,
        }))}
        chosen={sizes.map(formatSize)}
        onChange={(chosen) =>
          change({
            sizes: facets.sizes
              .filter((size) => chosen.includes(formatSize(size)))
              .map(({ width, height }) => ({ width, height })),
          })
        }
      />
    </>
  )
}

function isIn(chosen: readonly string[]) {
  return (value: string) => chosen.includes(value)
}
