//! Where dates, amounts and placements collide.

use chrono::NaiveDate;

/// Two dates, or a date and an amount, that cannot both stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Which.
    pub kind: ConflictKind,
    /// Days between the two dates; 0 where days do not matter.
    pub days: i64,
    /// The earlier of the two dates, where there are two.
    pub from: Option<NaiveDate>,
    /// The later of the two dates.
    pub to: Option<NaiveDate>,
}

macro_rules! conflicts {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// Kind of conflict, by its number in the contract.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ConflictKind { $($(#[$doc])* $name,)+ }

        impl ConflictKind {
            /// All kinds, by number.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The code in the contract, such as `C10`.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The kind with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

conflicts! {
    /// The programme ends after the permit.
    C1 = "C1",
    /// The employer's duty ends after the permit.
    C2 = "C2",
    /// The placement begins after the last safe day.
    C3 = "C3",
    /// The permit that the work needs takes longer than there is time.
    C4 = "C4",
    /// The other employer is no recognised sponsor.
    C5 = "C5",
    /// Pay during illness is below the salary criterion.
    C6 = "C6",
    /// The passport expires before the permit.
    C7 = "C7",
    /// More than six months abroad.
    C8 = "C8",
    /// The last safe day lies before the programme's end.
    C9 = "C9",
    /// The programme starts after the date by which track 2 must start.
    C10 = "C10",
    /// Pay in a later year of illness will be below the salary criterion.
    C11 = "C11",
    /// The wage sanction was sent after the last day.
    C12 = "C12",
    /// A benefit that harms residence was applied for.
    C13 = "C13",
    /// Lasting incapacity ends the rights under the association agreement.
    C14 = "C14",
    /// The taxable wage is below the norm of the 30 % ruling.
    C15 = "C15",
    /// The WIA application came late.
    C16 = "C16",
    /// The planned form of placement is forbidden.
    C17 = "C17",
}
