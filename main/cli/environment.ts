/** A copy of the environment, whose secret is then gone from what helper processes inherit. */
export function takeEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const copy = { ...env }
  delete env.VIDEOSDK_SECRET
  return copy
}
