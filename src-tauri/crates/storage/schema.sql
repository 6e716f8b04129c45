-- The schema of a vault, version 2. Made from `migrations` by a test of `migrate.rs`;
-- SPOORBOEK_UPDATE=1 cargo test -p spoorboek-storage schema_sql writes it anew.

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

CREATE TABLE asset (
    -- Files the coach gave the program, such as the logo.
    name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''), -- fixed key, chosen by the program
    mime TEXT NOT NULL, -- such as image/png
    bytes BLOB NOT NULL -- the file
) STRICT;

CREATE TABLE client_case (
    -- One sick employee in one programme.
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36), -- UUID
    dossier_number TEXT NOT NULL UNIQUE CHECK (dossier_number <> ''), -- as shown, such as 2026-001
    demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)), -- 1 for the fictional example
    created_ms INTEGER NOT NULL, -- instant, ms since 1970 UTC
    changed_ms INTEGER NOT NULL, -- instant of the last change to anything of the case, ms UTC
    closed_on TEXT CHECK (closed_on IS strftime('%Y-%m-%d', closed_on)) -- date; NULL while open
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    -- A plan or report being written.
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36), -- UUID
    case_id TEXT NOT NULL REFERENCES client_case (id) ON DELETE CASCADE, -- whose document
    kind TEXT NOT NULL CHECK (kind <> ''), -- fixed key, such as progress_report
    version INTEGER NOT NULL CHECK (version >= 1), -- counts the versions handed out, from 1
    period_from TEXT CHECK (period_from IS strftime('%Y-%m-%d', period_from)), -- first day reported
    period_to TEXT CHECK (period_to IS strftime('%Y-%m-%d', period_to)), -- last day reported
    date TEXT CHECK (date IS strftime('%Y-%m-%d', date)), -- date on the document
    created_ms INTEGER NOT NULL, -- instant, ms since 1970 UTC
    changed_ms INTEGER NOT NULL -- instant, ms since 1970 UTC
) STRICT, WITHOUT ROWID;

CREATE TABLE document_text (
    -- The coach's own text where it replaces the automatic one.
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- in which document
    section TEXT NOT NULL CHECK (section <> ''), -- fixed key of the paragraph
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')), -- language of the text
    text TEXT NOT NULL, -- the text; '' when the coach emptied the paragraph
    PRIMARY KEY (document_id, section, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier_number (
    -- Every number ever given, so that none is given twice, not even after its case is gone.
    number TEXT PRIMARY KEY NOT NULL CHECK (number <> ''), -- as shown
    year INTEGER, -- of a number the program counted; NULL for a number the coach chose
    sequence INTEGER, -- within the year, from 1; NULL for a number the coach chose
    CHECK ((year IS NULL) = (sequence IS NULL)),
    UNIQUE (year, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact (
    -- One row per fact the coach entered; no row means not entered.
    case_id TEXT NOT NULL REFERENCES client_case (id) ON DELETE CASCADE, -- whose fact
    field TEXT NOT NULL CHECK (field <> ''), -- fixed key of the field
    row TEXT NOT NULL DEFAULT '', -- which of several, such as a spell of sickness; '' for the only one
    value TEXT, -- canonical: ISO date, integer, cents, key of a choice, or text
    typed TEXT, -- what was typed, when it could not be read; then there is no value
    PRIMARY KEY (case_id, field, row),
    CHECK ((value IS NULL) <> (typed IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    -- Every change to a case, in order; only added to. Undo reads it backwards.
    seq INTEGER PRIMARY KEY AUTOINCREMENT, -- order of the changes
    case_id TEXT NOT NULL REFERENCES client_case (id) ON DELETE CASCADE, -- in which case
    at_ms INTEGER NOT NULL, -- instant, ms since 1970 UTC
    step TEXT NOT NULL CHECK (step <> ''), -- the changes of one step of undo share it
    subject_kind TEXT NOT NULL CHECK (subject_kind <> ''), -- what was changed, such as fact
    subject TEXT NOT NULL, -- which one: an id, or keys joined by a slash
    before TEXT, -- state before as text; NULL when it did not exist
    after TEXT, -- state after as text; NULL when it no longer exists
    undoes INTEGER REFERENCES journal (seq) ON DELETE CASCADE, -- the change this one takes back
    CHECK (before IS NOT after)
) STRICT;

CREATE TABLE log_entry (
    -- A contact moment or an activity.
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36), -- UUID
    case_id TEXT NOT NULL REFERENCES client_case (id) ON DELETE CASCADE, -- whose log
    date TEXT NOT NULL CHECK (date IS strftime('%Y-%m-%d', date)), -- day it took place
    kind TEXT NOT NULL CHECK (kind <> ''), -- fixed key, such as conversation
    duration_minutes INTEGER CHECK (duration_minutes >= 0), -- NULL when not noted
    who TEXT NOT NULL, -- who took part
    summary TEXT NOT NULL, -- what was done or said
    result TEXT NOT NULL, -- what came of it
    next_step TEXT NOT NULL, -- what was agreed
    next_step_on TEXT CHECK (next_step_on IS strftime('%Y-%m-%d', next_step_on)), -- date of it
    visibility TEXT NOT NULL CHECK (visibility IN ('report', 'private')), -- may it be reported
    created_ms INTEGER NOT NULL, -- instant, ms since 1970 UTC
    changed_ms INTEGER NOT NULL -- instant, ms since 1970 UTC
) STRICT, WITHOUT ROWID;

CREATE TABLE migration (
    -- The steps the schema went through.
    number INTEGER PRIMARY KEY, -- from 1, without a gap
    name TEXT NOT NULL, -- the file's name without number
    checksum TEXT NOT NULL, -- SHA-256 of the step's SQL, hexadecimal
    applied_on TEXT NOT NULL CHECK (applied_on IS strftime('%Y-%m-%d', applied_on)) -- date
) STRICT;

CREATE TABLE scenario (
    -- Another course of events, tried on a copy of a case's facts.
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36), -- UUID
    case_id TEXT NOT NULL REFERENCES client_case (id) ON DELETE CASCADE, -- whose course of events
    name TEXT NOT NULL CHECK (name <> ''), -- as the coach calls it
    created_ms INTEGER NOT NULL, -- instant, ms since 1970 UTC
    changed_ms INTEGER NOT NULL -- instant, ms since 1970 UTC
) STRICT, WITHOUT ROWID;

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

CREATE TABLE setting (
    -- What the coach chose for the whole program: language, coach, bureau.
    name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''), -- fixed key, chosen by the program
    value TEXT NOT NULL -- canonical text
) STRICT, WITHOUT ROWID;

CREATE TABLE step_reason (
    -- Why the coach took a step of the journal, such as adopting a scenario; only added to.
    step TEXT PRIMARY KEY NOT NULL CHECK (step <> ''), -- the step of the journal
    case_id TEXT NOT NULL REFERENCES client_case (id) ON DELETE CASCADE, -- in which case
    reason TEXT NOT NULL CHECK (reason <> '') -- the coach's own words
) STRICT, WITHOUT ROWID;

CREATE INDEX application_by_date ON application (case_id, date, created_ms);

CREATE INDEX document_by_case ON document (case_id, kind, created_ms);

CREATE INDEX journal_by_case ON journal (case_id, seq);

CREATE UNIQUE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL;

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN
    SELECT raise(ABORT, 'the journal is only added to');
END;

CREATE TRIGGER journal_is_not_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)
BEGIN
    SELECT raise(ABORT, 'the journal is only added to');
END;

CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
WHEN EXISTS (SELECT 1 FROM client_case WHERE id = OLD.case_id)
BEGIN
    SELECT raise(ABORT, 'the journal is only added to');
END;

CREATE INDEX log_entry_by_date ON log_entry (case_id, date, created_ms);

CREATE INDEX scenario_by_case ON scenario (case_id, created_ms);

CREATE INDEX step_reason_by_case ON step_reason (case_id);

CREATE TRIGGER step_reason_is_not_changed BEFORE UPDATE ON step_reason
BEGIN
    SELECT raise(ABORT, 'a reason is only added');
END;

CREATE TRIGGER step_reason_is_not_removed BEFORE DELETE ON step_reason
WHEN EXISTS (SELECT 1 FROM client_case WHERE id = OLD.case_id)
BEGIN
    SELECT raise(ABORT, 'a reason is only added');
END;

CREATE TRIGGER step_reason_is_not_replaced BEFORE INSERT ON step_reason
WHEN EXISTS (SELECT 1 FROM step_reason WHERE step = NEW.step)
BEGIN
    SELECT raise(ABORT, 'a reason is only added');
END;
