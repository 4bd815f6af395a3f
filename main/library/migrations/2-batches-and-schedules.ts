/** Batches, schedules with their ticks, and what the best of several takes needs. */
export const batchesAndSchedules = `
  -- The captures of one press, or of one tick of a schedule.
  CREATE TABLE batches (
    id TEXT PRIMARY KEY,
    projectId TEXT NOT NULL,
    projectName TEXT NOT NULL,
    scheduleId TEXT,
    tick INTEGER,
    createdAt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX batchesNewest ON batches (createdAt DESC, id DESC);
  CREATE INDEX batchesSchedule ON batches (scheduleId, tick) WHERE scheduleId IS NOT NULL;

  ALTER TABLE jobs ADD COLUMN batchId TEXT NOT NULL DEFAULT '';
  ALTER TABLE jobs ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE jobs ADD COLUMN takes TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE jobs ADD COLUMN assessment TEXT;
  ALTER TABLE jobs ADD COLUMN received TEXT;
  CREATE INDEX jobsBatch ON jobs (batchId, state);
  -- Of a saved one: a part of its image may lie beside the still, to be removed some day.
  ALTER TABLE jobs ADD COLUMN hasLeftovers INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX jobsLeftovers ON jobs (id) WHERE hasLeftovers = 1;
  -- Jobs from before there were batches become one batch a project.
  UPDATE jobs SET batchId = 'before-' || projectId;
  INSERT INTO batches (id, projectId, projectName, createdAt)
    SELECT batchId, projectId, max(projectName), min(createdAt) FROM jobs GROUP BY batchId;

  ALTER TABLE stills ADD COLUMN fittedFrom TEXT;
  ALTER TABLE stills ADD COLUMN assessment TEXT;

  CREATE TABLE schedules (
    id TEXT PRIMARY KEY,
    projectId TEXT NOT NULL,
    projectName TEXT NOT NULL,
    -- JSON; null for every live room.
    rooms TEXT,
    options TEXT NOT NULL,
    intervalMs INTEGER NOT NULL,
    hours TEXT,
    weekdays TEXT,
    timeZone TEXT NOT NULL,
    stopAfter INTEGER,
    stopWhenEnded INTEGER NOT NULL,
    state TEXT NOT NULL,
    createdAt TEXT NOT NULL,
    -- Ms since 1970: when tick 0 was or would have been due.
    anchor INTEGER NOT NULL,
    nextTick INTEGER NOT NULL,
    ran INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    endedAt TEXT,
    endReason TEXT
  ) STRICT;
  -- What became of ticks: of one, or of several on end that nothing was done in.
  CREATE TABLE ticks (
    scheduleId TEXT NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    at TEXT NOT NULL,
    batchId TEXT,
    rooms INTEGER NOT NULL,
    failure TEXT,
    PRIMARY KEY (scheduleId, first)
  ) STRICT, WITHOUT ROWID;
`
