import type { HlsConfig } from 'hls.js'

/** Ms that a playlist or a segment may take: main has limits of its own, and its answers tell more. */
const loading = { maxTimeToFirstByteMs: 15_000, maxLoadTimeMs: 20_000 }

/** What fails a second time is for the preview's own tries, which say what they wait for. */
const oneMore = { maxNumRetry: 1, retryDelayMs: 500, maxRetryDelayMs: 500 }

const few = { maxNumRetry: 3, retryDelayMs: 500, maxRetryDelayMs: 4_000 }

/** Low latency, and small buffers: it is a muted preview beside other work. */
export const hlsConfig: Partial<HlsConfig> = {
  // It would be a worker of a blob: address, which the content security policy refuses.
  enableWorker: false,
  lowLatencyMode: true,
  liveSyncDurationCount: 2,
  // Who has gone back in the stream stays there, at the speed of the stream.
  maxLiveSyncPlaybackRate: 1,
  capLevelToPlayerSize: true,
  // Seconds, and bytes.
  maxBufferLength: 10,
  maxMaxBufferLength: 20,
  maxBufferSize: 20_000_000,
  backBufferLength: 20,
  manifestLoadPolicy: { default: { ...loading, timeoutRetry: null, errorRetry: null } },
  playlistLoadPolicy: { default: { ...loading, timeoutRetry: oneMore, errorRetry: oneMore } },
  fragLoadPolicy: { default: { ...loading, timeoutRetry: oneMore, errorRetry: few } },
}
