//! How an example is written down: what its people typed, said and sent, in both languages, as of one
//! day.
//!
//! Tables in Rust rather than a file that is read: a misspelt field or choice does not compile or
//! fails a test, and nothing can go wrong while the program runs.

use chrono::NaiveDate;
use spoorboek_documents::SectionKey;
use spoorboek_domain::{
    ApplicationStatus as Status, Channel, DocumentKind, Field, Language, LogKind as Kind,
};

/// A text in Dutch and English; where the English is empty the Dutch serves for both.
pub(super) type Both = [&'static str; 2];

/// Field, row and what would be typed, in Dutch and English.
pub(super) type Typed = (Field, &'static str, Both);

/// One example.
pub(crate) struct Example {
    /// Its name among the examples.
    pub(crate) name: &'static str,
    /// The day on which the case was made.
    pub(super) opened: &'static str,
    /// Its facts as they are.
    pub(super) facts: &'static [&'static [Typed]],
    /// Its log, oldest first.
    pub(super) log: &'static [Line],
    /// Its applications, oldest first.
    pub(super) applications: &'static [Sent],
    /// Plans and reports that were made, oldest first.
    pub(super) documents: &'static [Paper],
    /// What was once known otherwise, oldest first.
    pub(super) changes: &'static [Turn],
}

/// A line of the log.
pub(super) struct Line {
    pub(super) date: &'static str,
    pub(super) kind: Kind,
    pub(super) minutes: u32,
    pub(super) who: Both,
    pub(super) summary: Both,
    pub(super) result: Both,
    pub(super) next: Both,
    pub(super) next_on: &'static str,
    pub(super) private: bool,
    pub(super) phase: &'static str,
    pub(super) milestone: &'static str,
    pub(super) service: &'static str,
}

impl Line {
    pub(super) const NONE: Self = Self {
        date: "",
        kind: Kind::Desk,
        minutes: 0,
        who: ["", ""],
        summary: ["", ""],
        result: ["", ""],
        next: ["", ""],
        next_on: "",
        private: false,
        phase: "",
        milestone: "",
        service: "",
    };
}

/// An application; `direction` is a row of the case, amounts are typed as a coach would.
pub(super) struct Sent {
    pub(super) date: &'static str,
    pub(super) employer: &'static str,
    pub(super) kvk: &'static str,
    pub(super) job: Both,
    pub(super) direction: &'static str,
    pub(super) channel: Channel,
    pub(super) form: &'static str,
    pub(super) sponsor: Option<bool>,
    pub(super) skilled: Option<bool>,
    pub(super) status: Status,
    pub(super) status_on: &'static str,
    pub(super) note: Both,
    pub(super) suitable: Both,
    pub(super) proof: Both,
    pub(super) lesson: Both,
    pub(super) next: Both,
    pub(super) remind_on: &'static str,
    pub(super) source: Both,
    pub(super) salary: &'static str,
    pub(super) hours: &'static str,
    pub(super) start_on: &'static str,
}

impl Sent {
    pub(super) const NONE: Self = Self {
        date: "",
        employer: "",
        kvk: "",
        job: ["", ""],
        direction: "",
        channel: Channel::Vacancy,
        form: "NEW_CONTRACT",
        sponsor: None,
        skilled: None,
        status: Status::Sent,
        status_on: "",
        note: ["", ""],
        suitable: ["", ""],
        proof: ["", ""],
        lesson: ["", ""],
        next: ["", ""],
        remind_on: "",
        source: ["", ""],
        salary: "",
        hours: "",
        start_on: "",
    };
}

/// A plan or report: its kind, its day, the period it reports on, and what the coach wrote in it.
pub(super) struct Paper {
    pub(super) kind: DocumentKind,
    pub(super) date: &'static str,
    pub(super) period: Option<[&'static str; 2]>,
    pub(super) texts: &'static [Own],
}

/// The coach's own text for a section. A day in it stands in braces, so that it moves with the case.
pub(super) type Own = (SectionKey, Both);

/// A day on which the coach learnt better: what these facts were until then. An empty text is a fact
/// that was not known yet.
pub(super) struct Turn {
    pub(super) on: &'static str,
    pub(super) reason: Both,
    pub(super) until_then: &'static [Typed],
}

/// Facts by row: `"1" { Field "Dutch" "English"; Field "the same in both"; }`.
macro_rules! facts {
    ($($row:literal { $($field:ident $nl:literal $($en:literal)?;)* })*) => {
        &[$($((spoorboek_domain::Field::$field, $row, [$nl, concat!($($en)?)]),)*)*]
    };
}

/// Lines of the log; what is not said is empty.
macro_rules! log {
    ($({ $($part:ident: $value:expr),* $(,)? })*) => {
        &[$($crate::demo::example::Line { $($part: $value,)* ..$crate::demo::example::Line::NONE }),*]
    };
}

/// Applications; what is not said is empty.
macro_rules! sent {
    ($({ $($part:ident: $value:expr),* $(,)? })*) => {
        &[$($crate::demo::example::Sent { $($part: $value,)* ..$crate::demo::example::Sent::NONE }),*]
    };
}

/// Plans and reports: `TrajectoryPlan "day" { Section "Dutch" "English"; }`, a report with its
/// period before the braces.
macro_rules! papers {
    ($($kind:ident $date:literal $($from:literal to $to:literal)? { $($section:ident $nl:literal $en:literal;)* })*) => {
        &[$($crate::demo::example::Paper {
            kind: spoorboek_domain::DocumentKind::$kind,
            date: $date,
            period: $crate::demo::example::papers!(@period $($from $to)?),
            texts: &[$((spoorboek_documents::SectionKey::$section, [$nl, $en]),)*],
        }),*]
    };
    (@period) => { None };
    (@period $from:literal $to:literal) => { Some([$from, $to]) };
}

pub(super) use {facts, log, papers, sent};

/// The text of one language.
pub(super) fn pick(language: Language, [nl, en]: Both) -> &'static str {
    match language {
        Language::En if !en.is_empty() => en,
        _ => nl,
    }
}

/// A day written as year, month, day.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}
