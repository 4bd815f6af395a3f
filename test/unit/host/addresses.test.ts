import { expect, it } from 'vitest'
import { createAddresses } from '../../host/addresses.ts'

const addresses = createAddresses('http://127.0.0.1:4000')

it.each([
  ['http://127.0.0.1:4000', 'app://stillroom'],
  ['http://127.0.0.1:4000/', 'app://stillroom/'],
  ['http://127.0.0.1:4000/still/1', 'app://stillroom/still/1'],
])('%s is %s', (chromium, main) => {
  expect(addresses.toApp(chromium)).toBe(main)
  expect(addresses.toLoopback(main)).toBe(chromium)
})

it.each([
  'http://127.0.0.1:40001/',
  'http://127.0.0.1:4000@example.org/',
  'https://127.0.0.1:4000/',
  'null',
])('%s is foreign', (url) => {
  expect(addresses.toApp(url)).toBe(url)
})
