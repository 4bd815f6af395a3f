import { execFile } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { createServer, getCACertificates, setDefaultCACertificates } from 'node:tls'
import { promisify } from 'node:util'
import type { TestContext } from 'vitest'

const run = promisify(execFile)

/** Another server behind a certificate of its own. */
export interface TlsFront {
  /** https://127.0.0.1:PORT */
  readonly origin: string
  /** Makes this process trust it, until the test ends. */
  trust(): void
}

/** Skips the test, saying why, where no certificate can be made. @param target an http origin */
export async function openTlsFront(target: string, context: TestContext): Promise<TlsFront> {
  const { key, cert } = await makeCertificate(context)
  const { hostname, port } = new URL(target)
  const server = createServer({ key, cert }, (near) => {
    const far = connect(Number(port), hostname)
    near.on('error', () => far.destroy()).pipe(far)
    far.on('error', () => near.destroy()).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  context.onTestFinished(() => void server.close())
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    trust() {
      const before = getCACertificates('default')
      setDefaultCACertificates([...before, cert])
      context.onTestFinished(() => setDefaultCACertificates(before))
    },
  }
}

async function makeCertificate(context: TestContext) {
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  const subject = ['-subj', '/CN=stillroom-test', '-addext', 'subjectAltName=IP:127.0.0.1']
  const args = ['req', '-x509', ...curve, '-nodes', '-days', '2', ...subject, '-keyout', '-']
  try {
    const { stdout } = await run('openssl', args)
    const [key = '', cert = ''] = stdout.split(/(?=-----BEGIN CERTIFICATE)/u)
    return { key, cert }
  } catch (error) {
    return context.skip(`openssl can’t make a certificate here: ${String(error)}`)
  }
}
