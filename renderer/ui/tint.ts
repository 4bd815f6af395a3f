type Rgb = readonly [red: number, green: number, blue: number]

const white: Rgb = [255, 255, 255]
const black: Rgb = [0, 0, 0]

/**
 * The shades of another colour, each exactly as light as the one that it stands for. WCAG's
 * contrast depends on nothing else, so whatever could be read before can be read after it,
 * whichever colour somebody has chosen for their system.
 *
 * @param accent `#rrggbb`
 * @param shades `#rrggbb` each
 */
export function tint<Shades extends readonly string[]>(
  accent: string,
  shades: Shades,
): { readonly [Index in keyof Shades]: string } {
  const colour = parse(accent)
  return shades.map((shade) => format(asLightAs(colour, luminance(parse(shade))))) as never
}

/** Mixed with white or black until it is right. */
function asLightAs(colour: Rgb, wanted: number): Rgb {
  const other = luminance(colour) < wanted ? white : black
  let from = 0
  let to = 1
  // Half a step of a channel is 1/510.
  for (let step = 0; step < 12; step += 1) {
    const middle = (from + to) / 2
    const isLighter = luminance(mix(colour, other, middle)) > wanted
    if (isLighter === (other === white)) to = middle
    else from = middle
  }
  return mix(colour, other, (from + to) / 2)
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const [red, green, blue] = a.map((value, at) => value + ((b[at] ?? 0) - value) * share)
  return [red ?? 0, green ?? 0, blue ?? 0]
}

/** 0 to 1. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const value = channel / 255
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function parse(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function format(colour: Rgb): string {
  return `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

/** Of two colours, 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(parse(a)), luminance(parse(b))].toSorted(
    (one, other) => one - other,
  )
  return (lighter + 0.05) / (darker + 0.05)
}
