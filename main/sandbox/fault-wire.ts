import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { assertNever } from '../errors.ts'
import type { Answer } from './fault-answers.ts'
import { half } from './fault-answers.ts'
import type { WireFault } from './faults.ts'

/** Long enough that the bytes before a reset are read, not thrown away with the connection. */
const beforeResetMs = 30

/** Sends an answer in a broken way. Whatever it starts ends with the connection. */
export function sendBroken(fault: WireFault, answer: Answer, outgoing: ServerResponse): void {
  const { body } = answer
  const { socket } = outgoing
  switch (fault.kind) {
    case 'reset-mid-body':
      writeHead(answer, outgoing)
      outgoing.write(body.subarray(0, half(body)))
      setTimeout(() => socket?.resetAndDestroy(), beforeResetMs).unref()
      return
    case 'stall':
      writeHead(answer, outgoing)
      outgoing.flushHeaders()
      outgoing.write(body.subarray(0, fault.afterBytes ?? 0))
      return
    case 'drip':
      writeHead(answer, outgoing)
      drip(body, fault.bytes ?? 1, fault.everyMs ?? 100, outgoing)
      return
    case 'short-body':
      writeHead(answer, outgoing)
      outgoing.write(body.subarray(0, Math.max(0, body.length - (fault.missing ?? half(body)))))
      socket?.end()
      return
    case 'long-body':
      writeHead(answer, outgoing)
      outgoing.end(Buffer.concat([body, Buffer.alloc(fault.extra ?? 1024, 'x')]))
      return
    case 'wrong-length':
      writeHead(answer, outgoing, { 'content-length': fault.contentLength })
      outgoing.end(body)
      return
    case 'endless-body':
      writeHead(answer, outgoing, { 'content-length': undefined })
      outgoing.write(body)
      pour(outgoing)
      return
    default:
      assertNever(fault)
  }
}

function writeHead(answer: Answer, outgoing: ServerResponse, changes: OutgoingHttpHeaders = {}) {
  const headers: OutgoingHttpHeaders = {
    ...Object.fromEntries(answer.headers),
    'content-length': answer.body.length,
    ...changes,
  }
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) outgoing.setHeader(name, value)
  }
  outgoing.writeHead(answer.status)
}

function drip(body: Buffer, bytes: number, everyMs: number, outgoing: ServerResponse): void {
  let sent = 0
  const timer = setInterval(() => {
    outgoing.write(body.subarray(sent, sent + bytes))
    sent += bytes
    if (sent < body.length) return
    clearInterval(timer)
    outgoing.end()
  }, everyMs)
  outgoing.once('close', () => clearInterval(timer))
}

/** Writes as fast as the other side reads, until it has had enough. */
function pour(outgoing: ServerResponse): void {
  const chunk = Buffer.alloc(64 * 1024)
  const more = () => {
    while (!outgoing.destroyed && outgoing.write(chunk));
  }
  outgoing.on('drain', more)
  more()
}
