import { say } from '../../words/say.ts'
import { captureRequest } from '../capture/options.ts'
import { assertNever, StillroomError } from '../errors.ts'
import type { Still } from '../library/still.ts'
import { captureBody, capturePath } from '../videosdk/capture-request.ts'
import { parseEndpoint } from '../videosdk/endpoint.ts'
import type { CaptureRequest } from '../videosdk/types.ts'
import { quoteForPhp, quoteForScript, quoteForShell } from './quote.ts'

export type SnippetLanguage = 'curl' | 'node' | 'php' | 'python'

/** What made a still: never with a token or a secret. */
interface SentRequest {
  readonly url: string
  readonly body: CaptureRequest
}

type RequestedStill = Pick<Still, 'origin' | 'roomId' | 'options'>

/** For people to put a token of theirs in its place. */
const token = '$YOUR_TOKEN'

/**
 * The request that made a still, as a program of its own. Instead of the token it has
 * `$YOUR_TOKEN`.
 *
 * @param endpoint origin of the API
 * @throws StillroomError `invalid-options` for a still that was found in the folder: nobody knows
 *   how it was made
 */
export function requestSnippet(
  still: RequestedStill,
  language: SnippetLanguage,
  endpoint: string,
): string {
  const request = sentRequest(still, endpoint)
  switch (language) {
    case 'curl':
      return curl(request)
    case 'node':
      return node(request)
    case 'php':
      return php(request)
    case 'python':
      return python(request)
    default:
      return assertNever(language)
  }
}

function sentRequest({ origin, roomId, options }: RequestedStill, endpoint: string): SentRequest {
  if (origin === 'found') {
    throw new StillroomError('invalid-options', {
      message: say('requestUnknown'),
    })
  }
  const url = new URL(capturePath, parseEndpoint(endpoint)).href
  return { url, body: captureBody(captureRequest(roomId, options)) }
}

/** In double quotes, so that a variable of that name in the shell does as well. */
function curl({ url, body }: SentRequest): string {
  return `curl --request POST ${quoteForShell(url)} \\
  --header "Authorization: ${token}" \\
  --header 'Content-Type: application/json' \\
  --data-raw ${quoteForShell(JSON.stringify(body))}
`
}

function node({ url, body }: SentRequest): string {
  return `const response = await fetch(${quoteForScript(url)}, {
  method: "POST",
  headers: { Authorization: "${token}", "Content-Type": "application/json" },
  body: JSON.stringify({
${fields(body, (name, value) => `    ${name}: ${value},`)}
  }),
})
console.log(await response.json())
`
}

function php({ url, body }: SentRequest): string {
  return `<?php
$curl = curl_init(${quoteForPhp(url)});
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ['Authorization: ${token}', 'Content-Type: application/json'],
    CURLOPT_POSTFIELDS => ${quoteForPhp(JSON.stringify(body))},
]);
echo curl_exec($curl);
`
}

function python({ url, body }: SentRequest): string {
  return `import requests

response = requests.post(
    ${quoteForScript(url)},
    headers={"Authorization": "${token}"},
    json={
${fields(body, (name, value) => `        "${name}": ${value},`)}
    },
)
print(response.json())
`
}

/** The body’s fields, one a line: JavaScript and Python write strings and numbers as JSON does. */
function fields(body: CaptureRequest, line: (name: string, value: string) => string): string {
  return Object.entries(body)
    .map(([name, value]) => line(name, JSON.stringify(value)))
    .join('\n')
}
