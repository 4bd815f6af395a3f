import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SnippetLanguage } from '../../../main/snippets/request-snippet.ts'
import { requestSnippet } from '../../../main/snippets/request-snippet.ts'
import { exampleStill } from '../../support/examples.ts'

const languages: readonly SnippetLanguage[] = ['curl', 'node', 'php', 'python']
const endpoint = 'https://api.videosdk.live'

it('is the request of a room in real time', () => {
  const still = exampleStill()
  expect(requestSnippet(still, 'curl', endpoint)).toBe(
    `curl --request POST 'https://api.videosdk.live/v2/hls/capture' \\
  --header "Authorization: $YOUR_TOKEN" \\
  --header 'Content-Type: application/json' \\
  --data-raw '{"roomId":"abcd-efgh-ijkl"}'
`,
  )
  expect(requestSnippet(still, 'node', endpoint)).toBe(
    `const response = await fetch("https://api.videosdk.live/v2/hls/capture", {
  method: "POST",
  headers: { Authorization: "$YOUR_TOKEN", "Content-Type": "application/json" },
  body: JSON.stringify({
    roomId: "abcd-efgh-ijkl",
  }),
})
console.log(await response.json())
`,
  )
  expect(requestSnippet(still, 'php', endpoint)).toBe(
    `<?php
$curl = curl_init('https://api.videosdk.live/v2/hls/capture');
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ['Authorization: $YOUR_TOKEN', 'Content-Type: application/json'],
    CURLOPT_POSTFIELDS => '{"roomId":"abcd-efgh-ijkl"}',
]);
echo curl_exec($curl);
`,
  )
  expect(requestSnippet(still, 'python', endpoint)).toBe(
    `import requests

response = requests.post(
    "https://api.videosdk.live/v2/hls/capture",
    headers={"Authorization": "$YOUR_TOKEN"},
    json={
        "roomId": "abcd-efgh-ijkl",
    },
)
print(response.json())
`,
  )
})

it('has what was sent, not what was made of the answer', () => {
  const options = {
    format: 'webp',
    time: 12.5,
    convert: true,
    quality: 'med',
    fit: 'crop',
  } as const
  expect(requestSnippet(exampleStill({ options }), 'curl', endpoint)).toContain(
    `--data-raw '{"roomId":"abcd-efgh-ijkl","time":12.5,"width":1280,"height":720,"format":"png"}'`,
  )
})

it.each(languages)('is not made up in %s for a still that was found', (language) => {
  expect(() => requestSnippet(exampleStill({ origin: 'found' }), language, endpoint)).toThrow(
    'the request that made it is not known',
  )
})

it('has nothing of a still but its request', () => {
  const still = exampleStill({
    serverMessage: 'signed ?token=abc',
    note: 'mine',
    file: "x'; rm.jpg",
  })
  for (const language of languages) {
    expect(requestSnippet(still, language, endpoint)).toBe(
      requestSnippet(exampleStill(), language, endpoint),
    )
  }
})

it.each(['http://evil.example', 'https://a.example/?token=1', 'file:///etc/passwd'])(
  'never goes to %s',
  (other) => {
    expect(() => requestSnippet(exampleStill(), 'curl', other)).toThrow('The API endpoint')
  },
)

it('leaves no way out of its strings, whatever a room is called', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...`a'"\\$\`\n&;!()*@=`), minLength: 1 }),
      (id) => {
        for (const language of languages) {
          try {
            const snippet = requestSnippet(exampleStill({ roomId: id }), language, endpoint)
            // Nothing in an id that is let through can end a line or a double-quoted string.
            expect(snippet.split('\n')).toHaveLength(
              requestSnippet(exampleStill(), language, endpoint).split('\n').length,
            )
          } catch (error) {
            expect(error).toMatchObject({ code: 'invalid-options' })
          }
        }
      },
    ),
  )
})
