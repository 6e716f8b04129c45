//! What the coach did and heard, line by line.

use chrono::NaiveDate;

macro_rules! keyed {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $key:literal, $nl:literal, $en:literal;)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them, in the order of a list to choose from.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name it is kept under.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),* }
            }

            /// The one kept under that name.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$variant),)* _ => None }
            }

            /// What a document calls it.
            #[must_use]
            pub fn label(self) -> $crate::Bilingual {
                match self { $(Self::$variant => $crate::Bilingual { nl: $nl, en: $en }),* }
            }
        }
    };
}
pub(crate) use keyed;

keyed! {
    /// What a line of the log is about.
    LogKind {
        /// A talk face to face.
        Meeting = "meeting", "gesprek", "meeting";
        /// A telephone call.
        Call = "call", "telefoongesprek", "telephone call";
        /// A talk by video.
        Video = "video", "videogesprek", "video call";
        /// A message.
        Message = "message", "bericht", "message";
        /// Training, course or exercise.
        Training = "training", "training of oefening", "training or exercise";
        /// Work on the market.
        JobSearch = "job_search", "zoeken naar werk", "job search";
        /// A talk with the employer.
        Employer = "employer", "overleg met werkgever", "talk with employer";
        /// A talk with a physician, labour expert or adviser.
        ThirdParty = "third_party", "overleg met ander", "talk with third party";
        /// Not there, although agreed.
        NoShow = "no_show", "niet verschenen", "did not attend";
        /// Desk work for the file.
        Desk = "desk", "dossierwerk", "file work";
    }
}

impl LogKind {
    /// Whether it is contact with people, agreed contact that failed included, and not work at a desk.
    #[must_use]
    pub fn is_contact(self) -> bool {
        !matches!(self, Self::JobSearch | Self::Desk)
    }

    /// Whether the employee was met, spoken or written to. An appointment that nobody came to breaks no
    /// silence, nor does a talk about the employee with somebody else.
    #[must_use]
    pub fn reached_employee(self) -> bool {
        self.is_contact() && !matches!(self, Self::NoShow | Self::Employer | Self::ThirdParty)
    }
}

/// Who may read a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// It may stand in a report.
    Report,
    /// It stays with the coach; no document holds it.
    Private,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// Its id.
    pub id: String,
    /// The day.
    pub date: NaiveDate,
    /// What it is about.
    pub kind: LogKind,
    /// How long, in minutes.
    pub minutes: Option<u32>,
    /// Who took part.
    pub who: String,
    /// What was done or discussed, in terms of work.
    pub summary: String,
    /// What came of it.
    pub result: String,
    /// What comes next.
    pub next_step: String,
    /// By when.
    pub next_step_on: Option<NaiveDate>,
    /// Who may read it.
    pub visibility: Visibility,
    /// The phase it belongs to, `1` to `3`; empty for that of its day.
    pub phase: String,
    /// The row of the milestone it belongs to, or empty.
    pub milestone: String,
    /// Key of the service it delivers, or empty.
    pub service: String,
}
