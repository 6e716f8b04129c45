//! Kinds of residence permit.

macro_rules! categories {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// Kind of residence permit.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum PermitCategory { $($(#[$doc])* $name,)+ }

        impl PermitCategory {
            /// All categories, in the contract's order.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The code in the contract, such as `BLUE_CARD`.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The category with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

categories! {
    /// Dutch, EU, EEA, Swiss, or withdrawal agreement.
    Eu = "EU",
    /// Highly skilled migrant (kennismigrant).
    Hsm = "HSM",
    /// European Blue Card.
    BlueCard = "BLUE_CARD",
    /// Intra-corporate transfer.
    Ict = "ICT",
    /// Researcher under directive 2016/801.
    Researcher = "RESEARCHER",
    /// Orientation year (zoekjaar).
    OrientationYear = "ORIENTATION_YEAR",
    /// Single permit (GVVA).
    Gvva = "GVVA",
    /// Work permit apart from residence (TWV).
    Twv = "TWV",
    /// Family whose work is free.
    FamilyFree = "FAMILY_FREE",
    /// Family of a GVVA holder, who needs a TWV.
    FamilyTwv = "FAMILY_TWV",
    /// Family of an EU citizen.
    EuFamily = "EU_FAMILY",
    /// Permanent, or EU long-term residence of the Netherlands.
    Permanent = "PERMANENT",
    /// Asylum status.
    Asylum = "ASYLUM",
    /// Study.
    Student = "STUDENT",
    /// Self-employment.
    SelfEmployed = "SELF_EMPLOYED",
    /// Association agreement with Turkey.
    TurkishAssociation = "TURKISH_ASSOCIATION",
    /// Temporary protection for people from Ukraine.
    Ukraine = "UKRAINE",
    /// Everything else.
    Ineligible = "INELIGIBLE",
}
