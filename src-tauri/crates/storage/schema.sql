-- The schema of a vault, version 3. Made from `migrations` by a test of `migrate.rs`;
-- SPOORBOEK_UPDATE=1 cargo test -p spoorboek-storage schema_sql writes it anew.

CREATE TABLE application (
    -- One application with one employer.
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36), -- UUID
    case_id TEXT NOT NULL REFERENCES client_case (id) ON DELETE CASCADE, -- whose application
    date TEXT NOT NULL CHECK (date IS strftime('%Y-%m-%d', date)), -- day it was sent or made
    employer TEXT NOT NULL, -- name of the possible employer
    employer_kvk TEXT NOT NULL DEFAULT '', -- the employer's number in the trade register, as typed
    job TEXT NOT NULL, -- name of the job
    channel TEXT NOT NULL, -- fixed key: how, such as website
    source TEXT NOT NULL DEFAULT '', -- where the vacancy stood
    direction TEXT NOT NULL, -- of the search profile: its row, or in words; '' for none
    form TEXT NOT NULL DEFAULT '', -- fixed key of the form of placement; '' when not said
    recognised_sponsor TEXT NOT NULL DEFAULT '' -- is the employer one for the IND; '' when not said
        CHECK (recognised_sponsor IN ('', 'yes', 'no')),
    highly_skilled TEXT NOT NULL DEFAULT '' -- is it such a migrant's job; '' when not said
        CHECK (highly_skilled IN ('', 'yes', 'no')),
    suitable TEXT NOT NULL DEFAULT '', -- why the work fits
    salary_cents INTEGER CHECK (salary_cents >= 0), -- gross a month, cents; NULL when not known
    hours_minutes INTEGER CHECK (hours_minutes >= 0), -- minutes a week; NULL when not known
    start_on TEXT CHECK (start_on IS strftime('%Y-%m-%d', start_on)), -- first day offered
    status TEXT NOT NULL, -- fixed key: how it stands
    status_on TEXT CHECK (status_on IS strftime('%Y-%m-%d', status_on)), -- date of that status
    next_step TEXT NOT NULL DEFAULT '', -- what is to be done next
    remind_on TEXT CHECK (remind_on IS strftime('%Y-%m-%d', remind_on)), -- when to remind of it
    proof TEXT NOT NULL DEFAULT '', -- what proves it: a file, a mail, a link
    lesson TEXT NOT NULL DEFAULT '', -- what was learnt
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

CREATE TABLE employer (
    -- An employer of the coach's network, of no case.
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36), -- UUID
    name TEXT NOT NULL CHECK (name <> ''), -- name of the employer
    kvk TEXT NOT NULL DEFAULT '', -- number in the trade register, as typed; '' when not known
    sector TEXT NOT NULL DEFAULT '', -- what it does
    town TEXT NOT NULL DEFAULT '', -- where it is
    website TEXT NOT NULL DEFAULT '', -- address of its pages
    international TEXT NOT NULL DEFAULT '' -- experience with hiring from abroad; '' when not known
        CHECK (international IN ('', 'none', 'some', 'much')),
    note TEXT NOT NULL DEFAULT '', -- free text
    created_ms INTEGER NOT NULL, -- instant, ms since 1970 UTC
    changed_ms INTEGER NOT NULL -- instant, ms since 1970 UTC
) STRICT, WITHOUT ROWID;

CREATE TABLE employer_contact (
    -- A person at an employer of the network.
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36), -- UUID
    employer_id TEXT NOT NULL REFERENCES employer (id) ON DELETE CASCADE, -- where
    name TEXT NOT NULL CHECK (name <> ''), -- the person's name
    role TEXT NOT NULL, -- what the person does there
    email TEXT NOT NULL, -- address
    phone TEXT NOT NULL, -- number
    last_spoken_on TEXT CHECK (last_spoken_on IS strftime('%Y-%m-%d', last_spoken_on)) -- date
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
    -- Every change to a case, in order; only added to. Undo reads it backwards. Outlives its case.
    seq INTEGER PRIMARY KEY, -- order of the changes, over all cases
    case_id TEXT NOT NULL, -- in which case, be it removed since
    at_ms INTEGER NOT NULL, -- instant, ms since 1970 UTC
    step TEXT NOT NULL CHECK (step <> ''), -- the changes of one step of undo share it
    subject_kind TEXT NOT NULL CHECK (subject_kind <> ''), -- what was changed, such as fact
    subject TEXT NOT NULL, -- which one: an id, or keys joined by a slash; never the coach's words
    before TEXT, -- state before as text; NULL when it did not exist, or is forgotten
    after TEXT, -- state after as text; NULL when it no longer exists, or is forgotten
    undoes INTEGER REFERENCES journal (seq), -- the change this one takes back
    salt BLOB, -- 16 random bytes, so that short contents cannot be guessed; NULL once forgotten
    before_digest BLOB, -- SHA-256 of salt and before; NULL when it did not exist
    after_digest BLOB, -- SHA-256 of salt and after; NULL when it no longer exists
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- SHA-256 of the hash before and this entry
    forgotten_ms INTEGER, -- instant at which its content was forgotten, ms since 1970 UTC
    CHECK (before_digest IS NOT after_digest),
    CHECK (coalesce(length(before_digest), 32) = 32 AND coalesce(length(after_digest), 32) = 32),
    CHECK (CASE WHEN forgotten_ms IS NULL
        THEN length(salt) IS 16
            AND (before IS NULL) = (before_digest IS NULL)
            AND (after IS NULL) = (after_digest IS NULL)
        ELSE salt IS NULL AND before IS NULL AND after IS NULL
    END)
) STRICT;

CREATE TABLE journal_head (
    -- Where the journal ends, so that entries cut off its end are missed.
    one INTEGER PRIMARY KEY CHECK (one = 1), -- there is one row
    entries INTEGER NOT NULL, -- how many there are
    seq INTEGER NOT NULL, -- place of the last; 0 before the first
    hash BLOB NOT NULL CHECK (length(hash) = 32) -- hash of the last; zeros before the first
) STRICT;

CREATE TABLE log_entry (
    -- A contact moment or an activity.
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36), -- UUID
    case_id TEXT NOT NULL REFERENCES client_case (id) ON DELETE CASCADE, -- whose log
    date TEXT NOT NULL CHECK (date IS strftime('%Y-%m-%d', date)), -- day it took place
    kind TEXT NOT NULL CHECK (kind <> ''), -- fixed key, such as conversation
    phase TEXT NOT NULL DEFAULT '' -- of the trajectory; '' when not said
        CHECK (phase IN ('', '1', '2', '3')),
    milestone TEXT NOT NULL DEFAULT '', -- row of the milestone it belongs to; '' for none
    service TEXT NOT NULL DEFAULT '', -- fixed key of the service it delivers; '' for none
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

CREATE VIRTUAL TABLE search USING fts5(
    text, content = search_row, content_rowid = id, detail = none,
    prefix = '1 2 3 4 5 6 7 8',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE search_field (
    -- The facts that can be found by their text.
    field TEXT PRIMARY KEY NOT NULL, -- fixed key of the field
    class INTEGER NOT NULL CHECK (class BETWEEN 1 AND 4) -- as in search_row.id
) STRICT, WITHOUT ROWID;

CREATE TABLE search_row (
    -- What can be found. The index over its text is the virtual table search.
    id INTEGER PRIMARY KEY, -- class * 2^40 + count; 4 case, 3 people, 2 other, 1 log
    kind TEXT NOT NULL, -- case, fact, log_entry, application, employer, employer_contact
    case_id TEXT NOT NULL, -- in which case; '' for what is of no case
    reference TEXT NOT NULL, -- the id, or keys joined by a slash
    text TEXT NOT NULL, -- what is searched
    UNIQUE (kind, case_id, reference)
) STRICT;

CREATE TABLE setting (
    -- What the coach chose for the whole program: language, coach, bureau.
    name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''), -- fixed key, chosen by the program
    value TEXT NOT NULL -- canonical text
) STRICT, WITHOUT ROWID;

CREATE TABLE sponsor (
    -- The IND's public register of recognised sponsors, as the coach imported it.
    kvk TEXT NOT NULL, -- number in the trade register
    name TEXT NOT NULL CHECK (name <> ''), -- name as it stands in the register
    words TEXT NOT NULL, -- the name's words without capitals and accents, each after a space
    PRIMARY KEY (kvk, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE sponsor_register (
    -- Which register was imported.
    one INTEGER PRIMARY KEY CHECK (one = 1), -- there is one row, or none
    read_on TEXT NOT NULL CHECK (read_on IS strftime('%Y-%m-%d', read_on)), -- date of the page
    rows INTEGER NOT NULL CHECK (rows > 0), -- how many sponsors it lists
    imported_ms INTEGER NOT NULL -- instant of the import, ms since 1970 UTC
) STRICT;

CREATE TABLE step_reason (
    -- Why the coach took a step of the journal, such as adopting a scenario; only added to.
    step TEXT PRIMARY KEY NOT NULL CHECK (step <> ''), -- the step of the journal
    case_id TEXT NOT NULL REFERENCES client_case (id) ON DELETE CASCADE, -- in which case
    reason TEXT NOT NULL CHECK (reason <> '') -- the coach's own words
) STRICT, WITHOUT ROWID;

CREATE INDEX application_by_date ON application (case_id, date, created_ms);

CREATE TRIGGER application_searched AFTER INSERT ON application
BEGIN
    INSERT INTO search_row (id, kind, case_id, reference, text)
    SELECT max(coalesce(max(id), 0), 2 << 40) + 1, 'application', NEW.case_id, NEW.id,
           NEW.employer || char(10) || NEW.job || char(10) || NEW.note || char(10) || NEW.lesson
    FROM search_row WHERE id < 3 << 40;
END;

CREATE TRIGGER application_searched_anew AFTER UPDATE ON application
BEGIN
    UPDATE search_row
    SET text = NEW.employer || char(10) || NEW.job || char(10) || NEW.note || char(10) || NEW.lesson
    WHERE kind = 'application' AND case_id = NEW.case_id AND reference = NEW.id;
END;

CREATE TRIGGER application_searched_no_more AFTER DELETE ON application
BEGIN
    DELETE FROM search_row
    WHERE kind = 'application' AND case_id = OLD.case_id AND reference = OLD.id;
END;

CREATE TRIGGER client_case_searched AFTER INSERT ON client_case
BEGIN
    INSERT INTO search_row (id, kind, case_id, reference, text)
    SELECT max(coalesce(max(id), 0), 4 << 40) + 1, 'case', NEW.id, NEW.id, NEW.dossier_number
    FROM search_row WHERE id < 5 << 40;
END;

CREATE TRIGGER client_case_searched_anew AFTER UPDATE OF dossier_number ON client_case
BEGIN
    UPDATE search_row SET text = NEW.dossier_number
    WHERE kind = 'case' AND case_id = NEW.id AND reference = NEW.id;
END;

CREATE TRIGGER client_case_searched_no_more AFTER DELETE ON client_case
BEGIN
    DELETE FROM search_row WHERE kind = 'case' AND case_id = OLD.id AND reference = OLD.id;
END;

CREATE INDEX document_by_case ON document (case_id, kind, created_ms);

CREATE TRIGGER employer_searched AFTER INSERT ON employer
BEGIN
    INSERT INTO search_row (id, kind, case_id, reference, text)
    SELECT max(coalesce(max(id), 0), 3 << 40) + 1, 'employer', '', NEW.id,
           NEW.name || char(10) || NEW.sector || char(10) || NEW.town || char(10) || NEW.website
               || char(10) || NEW.note
    FROM search_row WHERE id < 4 << 40;
END;

CREATE TRIGGER employer_searched_anew AFTER UPDATE ON employer
BEGIN
    UPDATE search_row
    SET text = NEW.name || char(10) || NEW.sector || char(10) || NEW.town || char(10) || NEW.website
            || char(10) || NEW.note
    WHERE kind = 'employer' AND case_id = '' AND reference = NEW.id;
END;

CREATE TRIGGER employer_searched_no_more AFTER DELETE ON employer
BEGIN
    DELETE FROM search_row
    WHERE kind = 'employer' AND case_id = '' AND reference = OLD.id;
END;

CREATE INDEX employer_contact_by_employer ON employer_contact (employer_id, name);

CREATE TRIGGER employer_contact_searched AFTER INSERT ON employer_contact
BEGIN
    INSERT INTO search_row (id, kind, case_id, reference, text)
    SELECT max(coalesce(max(id), 0), 3 << 40) + 1, 'employer_contact', '',
           NEW.employer_id || '/' || NEW.id,
           NEW.name || char(10) || NEW.role || char(10) || NEW.email || char(10) || NEW.phone
    FROM search_row WHERE id < 4 << 40;
END;

CREATE TRIGGER employer_contact_searched_anew AFTER UPDATE ON employer_contact
BEGIN
    UPDATE search_row
    SET text = NEW.name || char(10) || NEW.role || char(10) || NEW.email || char(10) || NEW.phone
    WHERE kind = 'employer_contact' AND case_id = ''
        AND reference = NEW.employer_id || '/' || NEW.id;
END;

CREATE TRIGGER employer_contact_searched_no_more AFTER DELETE ON employer_contact
BEGIN
    DELETE FROM search_row
    WHERE kind = 'employer_contact' AND case_id = ''
        AND reference = OLD.employer_id || '/' || OLD.id;
END;

CREATE TRIGGER fact_searched AFTER INSERT ON fact
WHEN EXISTS (SELECT 1 FROM search_field WHERE field = NEW.field)
BEGIN
    INSERT INTO search_row (id, kind, case_id, reference, text)
    SELECT max(coalesce((SELECT max(id) FROM search_row WHERE id < (class + 1) << 40), 0),
               class << 40) + 1,
           'fact', NEW.case_id, NEW.field || '/' || NEW.row, coalesce(NEW.value, NEW.typed)
    FROM search_field WHERE field = NEW.field;
END;

CREATE TRIGGER fact_searched_anew AFTER UPDATE OF value, typed ON fact
WHEN EXISTS (SELECT 1 FROM search_field WHERE field = NEW.field)
BEGIN
    UPDATE search_row SET text = coalesce(NEW.value, NEW.typed)
    WHERE kind = 'fact' AND case_id = NEW.case_id AND reference = NEW.field || '/' || NEW.row;
END;

CREATE TRIGGER fact_searched_no_more AFTER DELETE ON fact
WHEN EXISTS (SELECT 1 FROM search_field WHERE field = OLD.field)
BEGIN
    DELETE FROM search_row
    WHERE kind = 'fact' AND case_id = OLD.case_id AND reference = OLD.field || '/' || OLD.row;
END;

CREATE INDEX journal_by_case ON journal (case_id, seq);

CREATE UNIQUE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL;

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
WHEN NOT (
    OLD.forgotten_ms IS NULL AND NEW.forgotten_ms IS NOT NULL
    AND NEW.before IS NULL AND NEW.after IS NULL AND NEW.salt IS NULL
    AND NEW.seq IS OLD.seq AND NEW.case_id IS OLD.case_id AND NEW.at_ms IS OLD.at_ms
    AND NEW.step IS OLD.step AND NEW.subject_kind IS OLD.subject_kind
    AND NEW.subject IS OLD.subject AND NEW.undoes IS OLD.undoes
    AND NEW.before_digest IS OLD.before_digest AND NEW.after_digest IS OLD.after_digest
    AND NEW.hash IS OLD.hash
)
BEGIN
    SELECT raise(ABORT, 'the journal is only added to');
END;

CREATE TRIGGER journal_is_not_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)
BEGIN
    SELECT raise(ABORT, 'the journal is only added to');
END;

CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
BEGIN
    SELECT raise(ABORT, 'the journal is only added to');
END;

CREATE INDEX log_entry_by_date ON log_entry (case_id, date, created_ms);

CREATE TRIGGER log_entry_searched AFTER INSERT ON log_entry
BEGIN
    INSERT INTO search_row (id, kind, case_id, reference, text)
    SELECT max(coalesce(max(id), 0), 1 << 40) + 1, 'log_entry', NEW.case_id, NEW.id,
           NEW.who || char(10) || NEW.summary || char(10) || NEW.result
               || char(10) || NEW.next_step
    FROM search_row WHERE id < 2 << 40;
END;

CREATE TRIGGER log_entry_searched_anew AFTER UPDATE ON log_entry
BEGIN
    UPDATE search_row
    SET text = NEW.who || char(10) || NEW.summary || char(10) || NEW.result
            || char(10) || NEW.next_step
    WHERE kind = 'log_entry' AND case_id = NEW.case_id AND reference = NEW.id;
END;

CREATE TRIGGER log_entry_searched_no_more AFTER DELETE ON log_entry
BEGIN
    DELETE FROM search_row
    WHERE kind = 'log_entry' AND case_id = OLD.case_id AND reference = OLD.id;
END;

CREATE INDEX scenario_by_case ON scenario (case_id, created_ms);

CREATE TRIGGER search_row_added AFTER INSERT ON search_row
BEGIN
    INSERT INTO search (rowid, text) VALUES (NEW.id, NEW.text);
END;

CREATE TRIGGER search_row_changed AFTER UPDATE OF text ON search_row WHEN OLD.text <> NEW.text
BEGIN
    INSERT INTO search (search, rowid, text) VALUES ('delete', OLD.id, OLD.text);
    INSERT INTO search (rowid, text) VALUES (NEW.id, NEW.text);
END;

CREATE TRIGGER search_row_removed AFTER DELETE ON search_row
BEGIN
    INSERT INTO search (search, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;

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
