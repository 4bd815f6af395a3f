import type { Job } from '../../main/capture/job.ts'
import type { Still } from '../../main/library/still.ts'
import type { CaptureAnswer } from '../../main/videosdk/types.ts'

/** A job that waits for its first turn. */
export function exampleJob(changes: Partial<Job> = {}): Job {
  return {
    id: '5f2b7c1e-0d4a-4c8e-9a56-3f1d2e7b8c90',
    batchId: 'batch',
    projectId: 'project',
    projectName: 'My project',
    roomId: 'abcd-efgh-ijkl',
    customRoomId: 'main-stage',
    options: {},
    template: '{room}_{width}x{height}',
    folder: '/library',
    seq: 1,
    state: 'queued',
    paused: false,
    attempts: 0,
    takes: [],
    assessment: null,
    answer: null,
    part: null,
    target: null,
    sha256: null,
    received: null,
    failure: null,
    createdAt: '2026-03-01T12:00:00.000Z',
    answeredAt: null,
    endedAt: null,
    stillId: null,
    ...changes,
  }
}

/** An answer that says the truth of a 1280 x 720 jpg. */
export function exampleAnswer(changes: Partial<CaptureAnswer> = {}): CaptureAnswer {
  return {
    filePath: 'https://cdn.example/thumbnail/a.jpg',
    message: 'captured thumbnail successfully',
    fileName: 'a',
    fileSize: 1000,
    meta: { createdAt: '2026-03-01T12:00:01.000Z', width: 1280, height: 720, format: 'jpg' },
    ...changes,
  }
}

/** The still of {@link exampleJob}. */
export function exampleStill(changes: Partial<Still> = {}): Still {
  return {
    // Of capturedAt.
    place: Date.parse(changes.capturedAt ?? '2026-03-01T12:00:01.000Z') * 256,
    id: '0b0c6f3e-7d0f-4a51-8d7e-5f4f6d2b1a00',
    jobId: '5f2b7c1e-0d4a-4c8e-9a56-3f1d2e7b8c90',
    projectId: 'project',
    projectName: 'My project',
    roomId: 'abcd-efgh-ijkl',
    customRoomId: 'main-stage',
    folder: '/library',
    file: 'abcd-efgh-ijkl_1280x720.jpg',
    bytes: 1000,
    width: 1280,
    height: 720,
    format: 'jpg',
    convertedFrom: null,
    fittedFrom: null,
    sha256: 'ab'.repeat(32),
    capturedAt: '2026-03-01T12:00:01.000Z',
    savedAt: '2026-03-01T12:00:02.000Z',
    options: {},
    differences: [],
    assessment: null,
    attempts: 1,
    ms: 120,
    serverMessage: 'captured thumbnail successfully',
    serverFileName: 'a',
    sourceHost: 'cdn.example',
    origin: 'captured',
    missingSince: null,
    changedAt: null,
    favourite: false,
    tags: [],
    note: '',
    ...changes,
  }
}
