/**
 * The object, but whoever asks for more than it has is told so: a stand-in that answers
 * `undefined` would hide that it can't stand in. It also runs in the page, where its source text
 * is put: so it may use nothing from outside itself.
 *
 * @param name what the object is called in the error, such as `electron.app`
 */
export function strict<T extends object>(name: string, target: T): T {
  // Symbols, `then` and `toJSON` are asked for by the language itself and by inspection.
  const has = (key: string | symbol) =>
    key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON'
  const refuse = (key: string | symbol) =>
    new Error(`The Chromium host has no ${name}.${String(key)}`)
  return new Proxy(target, {
    get(object, key) {
      if (!has(key)) throw refuse(key)
      return Reflect.get(object, key)
    },
    set(object, key, value) {
      if (!has(key)) throw refuse(key)
      return Reflect.set(object, key, value)
    },
  })
}
