/**
 * What the gallery needs: where a still stands in time, what people add to it, whether its file is
 * there, and a full-text index.
 */
export const gallery = `
  -- The moment of capture in ms since 1970, times 256, plus what makes it unique (place.ts): one
  -- number that names a still, sorts it, and tells its day.
  ALTER TABLE stills ADD COLUMN place INTEGER;
  -- What is no time, or none of this millennium, goes to the beginning or the end, as place.ts does.
  -- Each the next free number at or after its moment's first: the largest of (first + rows since).
  UPDATE stills SET place = placed.place FROM (
    SELECT id, number + max(ms * 256 - number) OVER (ORDER BY number) AS place
    FROM (
      SELECT id, ms, row_number() OVER (ORDER BY ms, id) AS number
      FROM (
        SELECT id, min(32503680000000, max(0, CAST(
          round(coalesce(unixepoch(capturedAt, 'subsec'), 0) * 1000) AS INTEGER))) AS ms
        FROM stills
      )
    )
  ) AS placed WHERE placed.id = stills.id;
  CREATE UNIQUE INDEX stillsPlace ON stills (place);

  -- 'captured' by Stillroom, or 'found' in the folder.
  ALTER TABLE stills ADD COLUMN origin TEXT NOT NULL DEFAULT 'captured';
  ALTER TABLE stills ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE stills ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE stills ADD COLUMN note TEXT NOT NULL DEFAULT '';
  -- Ms since 1970, of the file as it was last looked at; null before that.
  ALTER TABLE stills ADD COLUMN modifiedAt REAL;
  ALTER TABLE stills ADD COLUMN missingSince TEXT;
  -- ISO 8601: when its bytes were found to be others than those that were saved.
  ALTER TABLE stills ADD COLUMN changedAt TEXT;
  -- ISO 8601: when somebody put it into the trash; its file is there until trashState is 'gone'.
  ALTER TABLE stills ADD COLUMN trashedAt TEXT;
  ALTER TABLE stills ADD COLUMN trashState TEXT;
  ALTER TABLE stills ADD COLUMN hasProblem INTEGER GENERATED ALWAYS AS (
    missingSince IS NOT NULL OR changedAt IS NOT NULL OR differences <> '[]'
      OR (assessment IS NOT NULL AND json_extract(assessment, '$.verdict') IS NOT NULL)
  ) VIRTUAL;

  DROP INDEX stillsNewest;
  DROP INDEX stillsRoom;
  CREATE INDEX stillsNewest ON stills (savedAt DESC, id DESC) WHERE trashedAt IS NULL;
  -- All that the gallery's filters ask for lies in the index: its answers never touch the rows.
  CREATE INDEX stillsGallery ON stills
    (place, roomId, projectId, format, width, height, favourite, hasProblem, bytes, trashedAt)
    WHERE trashedAt IS NULL;
  CREATE INDEX stillsRoom ON stills
    (roomId, place DESC, customRoomId, projectId, format, width, height, favourite, hasProblem,
      bytes, trashedAt)
    WHERE trashedAt IS NULL;
  CREATE INDEX stillsLargest ON stills
    (bytes, place, roomId, projectId, format, width, height, favourite, hasProblem, trashedAt)
    WHERE trashedAt IS NULL;
  CREATE INDEX stillsProject ON stills (projectId, place, projectName, trashedAt)
    WHERE trashedAt IS NULL;
  CREATE INDEX stillsShape ON stills (format, width, height, trashedAt) WHERE trashedAt IS NULL;
  CREATE INDEX stillsFolder ON stills (folder, missingSince, trashedAt) WHERE trashedAt IS NULL;
  CREATE INDEX stillsBytes ON stills (folder, bytes);
  CREATE INDEX stillsTrash ON stills (trashedAt) WHERE trashedAt IS NOT NULL;

  -- Folders that hold stills, or did.
  CREATE TABLE folders (
    id INTEGER PRIMARY KEY,
    folder TEXT NOT NULL UNIQUE,
    -- What .stillroom/library.json in it says; null until it has been looked at.
    marker TEXT,
    -- 1 where its drive was away when it was last looked at.
    isAway INTEGER NOT NULL DEFAULT 0,
    addedAt TEXT NOT NULL,
    scannedAt TEXT
  ) STRICT;
  INSERT INTO folders (folder, addedAt) SELECT folder, min(savedAt) FROM stills GROUP BY folder;

  -- Opt-in only: without a row nothing ever goes.
  CREATE TABLE retention (
    id TEXT PRIMARY KEY,
    roomId TEXT,
    scheduleId TEXT,
    keepLast INTEGER,
    keepDays INTEGER,
    createdAt TEXT NOT NULL,
    appliedAt TEXT,
    CHECK ((roomId IS NULL) <> (scheduleId IS NULL)),
    CHECK ((keepLast IS NULL) <> (keepDays IS NULL))
  ) STRICT;
  CREATE UNIQUE INDEX retentionRoom ON retention (roomId) WHERE roomId IS NOT NULL;
  CREATE UNIQUE INDEX retentionSchedule ON retention (scheduleId) WHERE scheduleId IS NOT NULL;

  CREATE VIRTUAL TABLE stillsText USING fts5(
    roomId, customRoomId, note, tags, file,
    content = 'stills', content_rowid = 'place',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', columnsize = 0
  );
  INSERT INTO stillsText (stillsText) VALUES ('rebuild');
  CREATE TRIGGER stillsTextAdd AFTER INSERT ON stills BEGIN
    INSERT INTO stillsText (rowid, roomId, customRoomId, note, tags, file)
      VALUES (new.place, new.roomId, new.customRoomId, new.note, new.tags, new.file);
  END;
  CREATE TRIGGER stillsTextRemove AFTER DELETE ON stills BEGIN
    INSERT INTO stillsText (stillsText, rowid, roomId, customRoomId, note, tags, file)
      VALUES ('delete', old.place, old.roomId, old.customRoomId, old.note, old.tags, old.file);
  END;
  CREATE TRIGGER stillsTextChange
    AFTER UPDATE OF place, roomId, customRoomId, note, tags, file ON stills BEGIN
    INSERT INTO stillsText (stillsText, rowid, roomId, customRoomId, note, tags, file)
      VALUES ('delete', old.place, old.roomId, old.customRoomId, old.note, old.tags, old.file);
    INSERT INTO stillsText (rowid, roomId, customRoomId, note, tags, file)
      VALUES (new.place, new.roomId, new.customRoomId, new.note, new.tags, new.file);
  END;
`
