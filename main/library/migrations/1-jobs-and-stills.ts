/** Jobs on their way and the stills that came of them. */
export const jobsAndStills = `
  CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    projectId TEXT NOT NULL,
    projectName TEXT NOT NULL,
    roomId TEXT NOT NULL,
    customRoomId TEXT,
    options TEXT NOT NULL,
    template TEXT NOT NULL,
    folder TEXT NOT NULL,
    seq INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    answer TEXT,
    part TEXT,
    target TEXT,
    sha256 TEXT,
    failure TEXT,
    createdAt TEXT NOT NULL,
    answeredAt TEXT,
    endedAt TEXT,
    stillId TEXT,
    -- JSON: the process that works on it, or did last.
    owner TEXT NOT NULL
  ) STRICT;
  -- What is under way or needs somebody is little; what is saved is much.
  CREATE INDEX jobsOpen ON jobs (createdAt) WHERE state <> 'saved';
  CREATE INDEX jobsSeq ON jobs (folder, seq);

  CREATE TABLE stills (
    id TEXT PRIMARY KEY,
    jobId TEXT NOT NULL UNIQUE,
    projectId TEXT NOT NULL,
    projectName TEXT NOT NULL,
    roomId TEXT NOT NULL,
    customRoomId TEXT,
    folder TEXT NOT NULL,
    file TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    format TEXT NOT NULL,
    convertedFrom TEXT,
    sha256 TEXT NOT NULL,
    capturedAt TEXT NOT NULL,
    savedAt TEXT NOT NULL,
    options TEXT NOT NULL,
    differences TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    ms REAL NOT NULL,
    serverMessage TEXT,
    serverFileName TEXT,
    sourceHost TEXT NOT NULL,
    UNIQUE (folder, file)
  ) STRICT;
  CREATE INDEX stillsNewest ON stills (savedAt DESC, id DESC);
  CREATE INDEX stillsRoom ON stills (roomId, savedAt DESC);
`
