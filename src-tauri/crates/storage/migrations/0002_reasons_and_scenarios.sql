-- Made anew and filled rather than given two columns: SQLite keeps the text of a table, and a
-- column added to it would stand there without its comment. Nothing refers to an application.
ALTER TABLE application RENAME TO application_before;

CREATE TABLE application (
    -- One application with one employer.
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36), -- UUID
    case_id TEXT NOT NULL REFERENCES client_case (id) ON DELETE CASCADE, -- whose application
    date TEXT NOT NULL CHECK (date IS strftime('%Y-%m-%d', date)), -- day it was sent or made
    employer TEXT NOT NULL, -- name of the possible employer
    job TEXT NOT NULL, -- name of the job
    channel TEXT NOT NULL, -- fixed key: how, such as website
    direction TEXT NOT NULL, -- fixed key: to whom the first step is owed
    form TEXT NOT NULL DEFAULT '', -- fixed key of the form of placement; '' when not said
    recognised_sponsor TEXT NOT NULL DEFAULT '' -- is the employer one for the IND; '' when not said
        CHECK (recognised_sponsor IN ('', 'yes', 'no')),
    status TEXT NOT NULL, -- fixed key: how it stands
    status_on TEXT CHECK (status_on IS strftime('%Y-%m-%d', status_on)), -- date of that status
    note TEXT NOT NULL, -- free text
    created_ms INTEGER NOT NULL, -- instant, ms since 1970 UTC
    changed_ms INTEGER NOT NULL -- instant, ms since 1970 UTC
) STRICT, WITHOUT ROWID;

INSERT INTO application
    (id, case_id, date, employer, job, channel, direction, status, status_on, note, created_ms,
     changed_ms)
SELECT id, case_id, date, employer, job, channel, direction, status, status_on, note, created_ms,
       changed_ms
FROM application_before;

-- Takes its index along.
DROP TABLE application_before;

CREATE INDEX application_by_date ON application (case_id, date, created_ms);

CREATE TABLE step_reason (
    -- Why the coach took a step of the journal, such as adopting a scenario; only added to.
    step TEXT PRIMARY KEY NOT NULL CHECK (step <> ''), -- the step of the journal
    case_id TEXT NOT NULL REFERENCES client_case (id) ON DELETE CASCADE, -- in which case
    reason TEXT NOT NULL CHECK (reason <> '') -- the coach's own words
) STRICT, WITHOUT ROWID;

CREATE INDEX step_reason_by_case ON step_reason (case_id);

CREATE TRIGGER step_reason_is_not_changed BEFORE UPDATE ON step_reason
BEGIN
    SELECT raise(ABORT, 'a reason is only added');
END;

-- With its case a reason may go: then the case is gone before the reason.
CREATE TRIGGER step_reason_is_not_removed BEFORE DELETE ON step_reason
WHEN EXISTS (SELECT 1 FROM client_case WHERE id = OLD.case_id)
BEGIN
    SELECT raise(ABORT, 'a reason is only added');
END;

-- INSERT OR REPLACE would get past the two above.
CREATE TRIGGER step_reason_is_not_replaced BEFORE INSERT ON step_reason
WHEN EXISTS (SELECT 1 FROM step_reason WHERE step = NEW.step)
BEGIN
    SELECT raise(ABORT, 'a reason is only added');
END;

CREATE TABLE scenario (
    -- Another course of events, tried on a copy of a case's facts.
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36), -- UUID
    case_id TEXT NOT NULL REFERENCES client_case (id) ON DELETE CASCADE, -- whose course of events
    name TEXT NOT NULL CHECK (name <> ''), -- as the coach calls it
    created_ms INTEGER NOT NULL, -- instant, ms since 1970 UTC
    changed_ms INTEGER NOT NULL -- instant, ms since 1970 UTC
) STRICT, WITHOUT ROWID;

CREATE INDEX scenario_by_case ON scenario (case_id, created_ms);

CREATE TABLE scenario_fact (
    -- A fact that is different in a scenario; without value and typed it is emptied there.
    scenario_id TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE, -- in which scenario
    field TEXT NOT NULL CHECK (field <> ''), -- fixed key of the field
    row TEXT NOT NULL DEFAULT '', -- which of several, as in fact; '' for the only one
    value TEXT, -- canonical, as in fact
    typed TEXT, -- what was typed, when it could not be read; then there is no value
    PRIMARY KEY (scenario_id, field, row),
    CHECK (value IS NULL OR typed IS NULL)
) STRICT, WITHOUT ROWID;
