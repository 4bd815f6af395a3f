import type { ChildProcess } from 'node:child_process'
import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

/** A keyring of a test's own: a private D-Bus session bus with gnome-keyring on it. */
export interface SecretService {
  /** For programs that shall use this keyring. */
  readonly env: Readonly<Record<string, string>>
  lock(): Promise<void>
  unlock(): Promise<void>
  close(): Promise<void>
}

/**
 * What happens when the keyring asks its owner for the password: `silent` waits for ever, like a
 * question on a screen that nobody sees; `absent` is a machine without a screen.
 */
export type Prompter = 'silent' | 'absent'

const needed = ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon'] as const
const password = 'correct horse'
const servicePath = '/org/freedesktop/secrets'
const keyring = `${servicePath}/collection/login`

/**
 * Why the keyring's tests can't run here, if so; also printed.
 *
 * @throws on Linux in CI, where they must run
 */
export function whyNoSecretService(): string | undefined {
  const reason = findReason()
  if (reason) console.warn(`Skipping the tests of the keyring: ${reason}.`)
  return reason
}

function findReason(): string | undefined {
  if (process.platform !== 'linux') return `gnome-keyring is for Linux, not ${process.platform}`
  const missing = needed.filter((program) => spawnSync(program, ['--version']).error)
  if (missing.length === 0) return undefined
  const reason = `${missing.join(', ')} not installed`
  if (process.env.CI) throw new Error(`The tests of the keyring must run in CI: ${reason}.`)
  return reason
}

/** The environment of a session without any D-Bus. */
export function noSecretService(folder: string): Readonly<Record<string, string>> {
  return sessionEnv(folder, 'unix:path=/nonexistent')
}

/** Starts a keyring that is unlocked. */
export async function startSecretService(prompter: Prompter = 'absent'): Promise<SecretService> {
  // Short: the path of a socket can have 107 bytes.
  const folder = await mkdtemp(path.join(tmpdir(), 'keyring-'))
  const env = sessionEnv(folder, `unix:path=${folder}/bus`)
  await mkdir(path.join(folder, 'run'), { mode: 0o700 })
  const bus = await startBus(folder, env, prompter)
  let daemon = startDaemon(env)
  await until(() => isUnlocked(env))
  return {
    env,
    async lock() {
      await ask(env, servicePath, 'org.freedesktop.Secret.Service.Lock', `array:objpath:${keyring}`)
      await until(async () => !(await isUnlocked(env)))
    },
    async unlock() {
      await stop(daemon)
      daemon = startDaemon(env)
      await until(() => isUnlocked(env))
    },
    async close() {
      await stop(daemon)
      await stop(bus)
      await rm(folder, { recursive: true })
    },
  }
}

function sessionEnv(folder: string, address: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    XDG_RUNTIME_DIR: path.join(folder, 'run'),
    XDG_DATA_HOME: path.join(folder, 'data'),
    XDG_CONFIG_HOME: path.join(folder, 'config'),
    DBUS_SESSION_BUS_ADDRESS: address,
  }
}

/** A bus that knows no service of the system's. */
async function startBus(folder: string, env: NodeJS.ProcessEnv, prompter: Prompter) {
  const services = path.join(folder, 'services')
  await mkdir(services)
  if (prompter === 'silent') {
    await writeFile(path.join(services, 'prompter.service'), silentPrompter)
  }
  const config = path.join(folder, 'bus.conf')
  await writeFile(config, busConfig(`${env.DBUS_SESSION_BUS_ADDRESS}`, services))
  const bus = spawn('dbus-daemon', ['--nofork', '--print-address', `--config-file=${config}`], {
    env,
    // A group of its own, which the prompter joins.
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(bus.stdout, 'data')
  return bus
}

const silentPrompter = `[D-BUS Service]
Name=org.gnome.keyring.SystemPrompter
Exec=/bin/sleep 600
`

const busConfig = (address: string, services: string) => `<busconfig>
  <type>session</type>
  <listen>${address}</listen>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

/** Makes the keyring when it starts for the first time. */
function startDaemon(env: NodeJS.ProcessEnv): ChildProcess {
  const args = ['--foreground', '--components=secrets', '--unlock']
  const daemon = spawn('gnome-keyring-daemon', args, {
    env,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  daemon.stdin.end(password)
  return daemon
}

/** Ends the whole group. */
async function stop(leader: ChildProcess): Promise<void> {
  if (leader.pid === undefined || leader.exitCode !== null) return
  const ended = once(leader, 'exit')
  process.kill(-leader.pid, 'SIGKILL')
  await ended
}

async function isUnlocked(env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    const property = ['string:org.freedesktop.Secret.Collection', 'string:Locked']
    const answer = await ask(env, keyring, 'org.freedesktop.DBus.Properties.Get', ...property)
    return answer.includes('false')
  } catch {
    // Not there yet.
    return false
  }
}

async function ask(env: NodeJS.ProcessEnv, object: string, ...call: readonly string[]) {
  const options = ['--session', '--print-reply=literal', '--dest=org.freedesktop.secrets']
  const { stdout } = await promisify(execFile)('dbus-send', [...options, object, ...call], { env })
  return stdout
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 10_000
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('The keyring did not get ready.')
    await delay(20)
  }
}
