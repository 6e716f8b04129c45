//! A case as it was known on a day, read from the journal.
//!
//! The journal is read backwards in effect: what a row was at an instant is the state before its
//! first change after that instant, and a row without such a change was as it is now. So what was
//! entered without the journal, such as the facts a case is made with, counts as there since the
//! case was made.
//!
//! Reading forwards from an empty case was rejected: it would lose exactly those.

use std::collections::BTreeMap;

use super::state::Past;
use super::{Application, ClientCase, Document, Fact, LogEntry, Subject};
use crate::{ReadTransaction, StorageError};

/// What was known of a case at an instant; its rows in the order of the normal reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownCase {
    /// The case, with the dossier number and the closing of then.
    pub case: ClientCase,
    /// By field and row.
    pub facts: Vec<Fact>,
    /// Oldest first.
    pub log_entries: Vec<LogEntry>,
    /// Oldest first.
    pub applications: Vec<Application>,
    /// By kind, then oldest first; without the coach's own texts.
    pub documents: Vec<Document>,
    /// How many rows of these sorts were there with a content that is forgotten. They are left
    /// out; of the case itself the present state stands.
    pub forgotten: u32,
}

/// What a subject was before its first change after the instant.
enum Was {
    Absent,
    Forgotten,
    State(String),
}

impl ReadTransaction<'_> {
    /// The case as it was after its last change before an instant, in milliseconds since 1970
    /// UTC; `None` when it was not made yet, or is removed.
    ///
    /// # Errors
    /// When the database cannot be read, or a state in the journal cannot.
    pub fn case_as_known(
        &self,
        case_id: &str,
        until_ms: i64,
    ) -> Result<Option<KnownCase>, StorageError> {
        let Some(case) = self.case(case_id)?.filter(|it| it.created_ms < until_ms) else {
            return Ok(None);
        };
        let mut known = Rows {
            past: Past { case_id },
            case,
            facts: by_key(self.facts(case_id)?, |it| {
                (it.field.clone(), it.row.clone())
            }),
            log_entries: by_key(self.log_entries(case_id)?, |it| it.id.clone()),
            applications: by_key(self.applications(case_id)?, |it| it.id.clone()),
            documents: by_key(self.documents(case_id)?, |it| it.id.clone()),
            forgotten: 0,
        };
        for (subject, was) in self.changed_since(case_id, until_ms)? {
            known.bring_back(&subject, was)?;
        }
        Ok(Some(known.in_order()))
    }

    /// The subjects changed after the last change before an instant, with what they were then.
    fn changed_since(
        &self,
        case_id: &str,
        until_ms: i64,
    ) -> Result<BTreeMap<Subject, Was>, StorageError> {
        let mut statement = self.sql().prepare_cached(
            "SELECT subject_kind, subject, before, before_digest IS NOT NULL FROM journal
             WHERE case_id = ?1 AND seq > coalesce(
                 (SELECT max(seq) FROM journal WHERE case_id = ?1 AND at_ms < ?2), 0)
             ORDER BY seq",
        )?;
        let mut rows = statement.query((case_id, until_ms))?;
        let mut changed = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let kind: String = row.get(0)?;
            let key: String = row.get(1)?;
            let was = match (row.get(2)?, row.get(3)?) {
                (Some(state), _) => Was::State(state),
                (None, true) => Was::Forgotten,
                (None, false) => Was::Absent,
            };
            changed
                .entry(Subject::from_columns(&kind, &key)?)
                .or_insert(was);
        }
        Ok(changed)
    }
}

/// The rows of a case on their way back.
struct Rows<'a> {
    past: Past<'a>,
    case: ClientCase,
    facts: BTreeMap<(String, String), Fact>,
    log_entries: BTreeMap<String, LogEntry>,
    applications: BTreeMap<String, Application>,
    documents: BTreeMap<String, Document>,
    forgotten: u32,
}

impl Rows<'_> {
    fn bring_back(&mut self, subject: &Subject, was: Was) -> Result<(), StorageError> {
        if matches!(subject, Subject::DocumentText { .. } | Subject::Scenario(_)) {
            return Ok(());
        }
        let state = match was {
            Was::State(state) => Some(state),
            Was::Absent => None,
            Was::Forgotten => {
                self.forgotten = self.forgotten.saturating_add(1);
                None
            }
        };
        let state = state.as_deref();
        let past = &self.past;
        match subject {
            Subject::Case => {
                if let Some(state) = state {
                    past.set_case(&mut self.case, state)?;
                }
            }
            Subject::Fact { field, row } => put(
                &mut self.facts,
                (field.clone(), row.clone()),
                state.map(|state| past.fact(field, row, state)),
            )?,
            Subject::LogEntry(id) => put(
                &mut self.log_entries,
                id.clone(),
                state.map(|state| past.log_entry(id, state)),
            )?,
            Subject::Application(id) => put(
                &mut self.applications,
                id.clone(),
                state.map(|state| past.application(id, state)),
            )?,
            Subject::Document(id) => put(
                &mut self.documents,
                id.clone(),
                state.map(|state| past.document(id, state)),
            )?,
            Subject::DocumentText { .. } | Subject::Scenario(_) => {}
        }
        Ok(())
    }

    fn in_order(self) -> KnownCase {
        let mut log_entries: Vec<_> = self.log_entries.into_values().collect();
        log_entries.sort_by_key(|it| (it.date, it.created_ms));
        let mut applications: Vec<_> = self.applications.into_values().collect();
        applications.sort_by_key(|it| (it.date, it.created_ms));
        let mut documents: Vec<_> = self.documents.into_values().collect();
        documents.sort_by(|a, b| (&a.kind, a.created_ms).cmp(&(&b.kind, b.created_ms)));
        KnownCase {
            case: self.case,
            facts: self.facts.into_values().collect(),
            log_entries,
            applications,
            documents,
            forgotten: self.forgotten,
        }
    }
}

fn by_key<K: Ord, R>(rows: Vec<R>, key: impl Fn(&R) -> K) -> BTreeMap<K, R> {
    rows.into_iter().map(|row| (key(&row), row)).collect()
}

fn put<K: Ord, R>(
    rows: &mut BTreeMap<K, R>,
    key: K,
    row: Option<Result<R, StorageError>>,
) -> Result<(), StorageError> {
    match row {
        Some(row) => drop(rows.insert(key, row?)),
        None => drop(rows.remove(&key)),
    }
    Ok(())
}
