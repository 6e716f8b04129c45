//! The chain of hashes through the journal.
//!
//! Each entry's hash is a SHA-256 over a version, the hash of the entry before it in the whole
//! vault, and everything of the entry but its contents; of these it takes salted digests. So a
//! content can be forgotten without breaking the chain: its digest stays, and with the salt gone a
//! short content cannot be guessed from it. `journal_head` keeps the last hash and the count, so
//! that entries cut off the end are missed too.
//!
//! The chain shows that somebody changed the journal past the program, and where. It cannot show
//! that somebody who holds the passphrase wrote the whole chain anew, nor when something was
//! forgotten: that instant is not part of the hash.

use rusqlite::{Connection, Row};
use sha2::{Digest, Sha256};

use super::Hash;
use crate::secret::random_array;
use crate::{ReadTransaction, StorageError, SystemRandom};

/// Says how the bytes that are hashed are laid out.
const LAYOUT: u8 = 1;

/// What becomes an entry.
pub(crate) struct NewEntry<'a> {
    pub(crate) case_id: &'a str,
    pub(crate) at_ms: i64,
    pub(crate) step: &'a str,
    pub(crate) subject_kind: &'a str,
    pub(crate) subject: &'a str,
    pub(crate) before: Option<&'a str>,
    pub(crate) after: Option<&'a str>,
    pub(crate) undoes: Option<i64>,
    /// Written with its digests only.
    pub(crate) forgotten: bool,
}

/// What an entry's hash is taken over.
struct Hashed<'a> {
    seq: i64,
    case_id: &'a str,
    at_ms: i64,
    step: &'a str,
    subject_kind: &'a str,
    subject: &'a str,
    before_digest: Option<Hash>,
    after_digest: Option<Hash>,
    undoes: Option<i64>,
}

/// The digest of a content under an entry's salt.
fn digest(salt: &[u8; 16], content: &str) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    hasher.update(content.as_bytes());
    hasher.finalize().into()
}

/// The hash of an entry: texts behind their length, what may be missing behind a 0 or a 1, so
/// that no two entries give the same bytes.
fn link(previous: &Hash, entry: &Hashed<'_>) -> Hash {
    let texts = [entry.case_id, entry.step, entry.subject_kind, entry.subject];
    let length: usize = texts.iter().map(|text| text.len() + 8).sum();
    let mut bytes = Vec::with_capacity(length + 128);
    bytes.push(LAYOUT);
    bytes.extend_from_slice(previous);
    bytes.extend_from_slice(&entry.seq.to_le_bytes());
    bytes.extend_from_slice(&entry.at_ms.to_le_bytes());
    for text in texts {
        bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
        bytes.extend_from_slice(text.as_bytes());
    }
    for digest in [&entry.before_digest, &entry.after_digest] {
        bytes.push(u8::from(digest.is_some()));
        bytes.extend(digest.iter().flatten());
    }
    bytes.push(u8::from(entry.undoes.is_some()));
    bytes.extend(entry.undoes.iter().flat_map(|seq| seq.to_le_bytes()));
    Sha256::digest(&bytes).into()
}

/// Where the journal ends.
pub(crate) struct Head {
    entries: i64,
    seq: i64,
    hash: Hash,
}

impl Head {
    pub(crate) fn read(connection: &Connection) -> Result<Self, StorageError> {
        let head = connection
            .prepare_cached("SELECT entries, seq, hash FROM journal_head")?
            .query_row([], |row| {
                Ok(Self {
                    entries: row.get(0)?,
                    seq: row.get(1)?,
                    hash: row.get(2)?,
                })
            })?;
        Ok(head)
    }

    pub(crate) fn write(&self, connection: &Connection) -> Result<(), StorageError> {
        connection
            .prepare_cached("UPDATE journal_head SET entries = ?1, seq = ?2, hash = ?3")?
            .execute((self.entries, self.seq, self.hash))?;
        Ok(())
    }

    /// The place of the entry to come.
    pub(crate) const fn next(&self) -> i64 {
        self.seq.saturating_add(1)
    }

    /// Adds an entry behind the last; the head itself is written by [`Head::write`].
    pub(crate) fn add(
        &mut self,
        connection: &Connection,
        seq: i64,
        entry: &NewEntry<'_>,
    ) -> Result<(), StorageError> {
        let salt: [u8; 16] = random_array(&mut SystemRandom)?;
        let hashed = Hashed {
            seq,
            case_id: entry.case_id,
            at_ms: entry.at_ms,
            step: entry.step,
            subject_kind: entry.subject_kind,
            subject: entry.subject,
            before_digest: entry.before.map(|content| digest(&salt, content)),
            after_digest: entry.after.map(|content| digest(&salt, content)),
            undoes: entry.undoes,
        };
        let hash = link(&self.hash, &hashed);
        let kept = !entry.forgotten;
        connection
            .prepare_cached(
                "INSERT INTO journal
                     (seq, case_id, at_ms, step, subject_kind, subject, before, after, undoes,
                      salt, before_digest, after_digest, hash, forgotten_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            )?
            .execute((
                seq,
                entry.case_id,
                entry.at_ms,
                entry.step,
                entry.subject_kind,
                entry.subject,
                entry.before.filter(|_| kept),
                entry.after.filter(|_| kept),
                entry.undoes,
                kept.then_some(salt),
                hashed.before_digest,
                hashed.after_digest,
                hash,
                entry.forgotten.then_some(entry.at_ms),
            ))?;
        self.entries = self.entries.saturating_add(1);
        self.seq = seq;
        self.hash = hash;
        Ok(())
    }
}

/// What a look through the whole journal found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JournalCheck {
    /// How many entries there are.
    pub entries: u64,
    /// How many of them have lost their content on purpose.
    pub forgotten: u64,
    /// Place of the first entry that is not as the program wrote it, or before which one is
    /// missing; when the last ones are missing, the place after the last there is.
    pub first_broken: Option<i64>,
}

impl ReadTransaction<'_> {
    /// Computes every hash and digest of the journal anew.
    ///
    /// # Errors
    /// When the database cannot be read. A journal that was tampered with is no error.
    pub fn journal_check(&self) -> Result<JournalCheck, StorageError> {
        let mut check = JournalCheck {
            entries: 0,
            forgotten: 0,
            first_broken: None,
        };
        let mut statement = self.sql().prepare_cached(
            "SELECT seq, case_id, at_ms, step, subject_kind, subject, before, after, undoes,
                    salt, before_digest, after_digest, hash, forgotten_ms
             FROM journal ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        let mut last = (0, [0; 32]);
        while let Some(row) = rows.next()? {
            check.entries = check.entries.saturating_add(1);
            if row.get_ref(13)? != rusqlite::types::ValueRef::Null {
                check.forgotten = check.forgotten.saturating_add(1);
            }
            if check.first_broken.is_some() {
                continue;
            }
            let seq = row.get(0)?;
            match verified(row, &last.1) {
                Some(hash) => last = (seq, hash),
                None => check.first_broken = Some(seq),
            }
        }
        let head = Head::read(self.sql());
        let whole = head.is_ok_and(|head| {
            (head.seq, head.hash) == last && u64::try_from(head.entries) == Ok(check.entries)
        });
        if !whole && check.first_broken.is_none() {
            check.first_broken = Some(last.0.saturating_add(1));
        }
        Ok(check)
    }
}

/// The hash of an entry that is as it was written, `None` of any other.
fn verified(row: &Row<'_>, previous: &Hash) -> Option<Hash> {
    let text = |column| row.get_ref(column).ok()?.as_str().ok();
    let content = |column| row.get_ref(column).ok()?.as_str_or_null().ok();
    let salt: Option<[u8; 16]> = row.get(9).ok()?;
    let forgotten: Option<i64> = row.get(13).ok()?;
    let hashed = Hashed {
        seq: row.get(0).ok()?,
        case_id: text(1)?,
        at_ms: row.get(2).ok()?,
        step: text(3)?,
        subject_kind: text(4)?,
        subject: text(5)?,
        before_digest: row.get(10).ok()?,
        after_digest: row.get(11).ok()?,
        undoes: row.get(8).ok()?,
    };
    let (before, after) = (content(6)?, content(7)?);
    let contents_fit = match (salt, forgotten) {
        (Some(salt), None) => {
            before.map(|it| digest(&salt, it)) == hashed.before_digest
                && after.map(|it| digest(&salt, it)) == hashed.after_digest
        }
        (None, Some(_)) => before.is_none() && after.is_none(),
        _ => false,
    };
    let hash = link(previous, &hashed);
    let stored: Hash = row.get(12).ok()?;
    (contents_fit && hash == stored).then_some(hash)
}
