//! A document as the coach keeps it: what the case says, and the paragraphs the coach wrote instead.

use crate::Language;
use crate::log::keyed;
use chrono::NaiveDate;

keyed! {
    /// The kinds of document.
    DocumentKind {
        /// The trajectory plan (trajectplan, re-integratieplan spoor 2).
        TrajectoryPlan = "trajectory_plan", "Trajectplan spoor 2", "Trajectory plan track 2";
        /// The progress report (voortgangsrapportage).
        ProgressReport = "progress_report", "Voortgangsrapportage spoor 2", "Progress report track 2";
    }
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its id.
    pub id: String,
    /// The case it belongs to.
    pub case_id: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Its number among the documents of its kind in the case, from 1.
    pub version: u32,
    /// Its date.
    pub date: NaiveDate,
    /// The first and the last day it reports on.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// The coach's own paragraphs.
    pub texts: Vec<DocumentText>,
}

/// The coach's own text for a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentText {
    /// The section's key.
    pub section: String,
    /// The text's language.
    pub language: Language,
    /// The text.
    pub text: String,
}

impl Document {
    /// The coach's own text for a section, if there is one.
    #[must_use]
    pub fn own_text(&self, section: &str, language: Language) -> Option<&str> {
        self.texts
            .iter()
            .find(|own| own.section == section && own.language == language)
            .map(|own| own.text.as_str())
    }
}
