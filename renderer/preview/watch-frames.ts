/**
 * Hears of every frame that comes on screen, by the time that the stream gives it: seconds on the
 * player's line.
 * @returns the function that ends it
 */
export function watchFrames(video: HTMLVideoElement, onFrame: (time: number) => void): () => void {
  let handle = video.requestVideoFrameCallback(take)
  function take(_: number, { mediaTime }: VideoFrameCallbackMetadata) {
    onFrame(mediaTime)
    handle = video.requestVideoFrameCallback(take)
  }
  return () => video.cancelVideoFrameCallback(handle)
}
