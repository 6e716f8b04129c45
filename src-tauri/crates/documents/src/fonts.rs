//! The one family all documents are set in: Source Sans 3, four faces, in the program itself.
//!
//! A font of the user's machine was rejected: the same input would give other bytes elsewhere, and PDF/A wants the
//! font inside the file anyway. The files are unmodified (the licence reserves the name "Source"); only what a
//! document uses is embedded in it.

use std::sync::OnceLock;

use rustybuzz::{Direction, ShapePlan, script};

use crate::DocumentError;

/// A face of the family.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Face {
    #[default]
    Regular,
    Italic,
    Bold,
    BoldItalic,
}

impl Face {
    pub(crate) const ALL: [Self; 4] = [Self::Regular, Self::Italic, Self::Bold, Self::BoldItalic];

    pub(crate) fn of(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Self::Regular,
            (false, true) => Self::Italic,
            (true, false) => Self::Bold,
            (true, true) => Self::BoldItalic,
        }
    }

    /// The font file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../assets/fonts/SourceSans3_400Regular.ttf"),
            Self::Italic => include_bytes!("../assets/fonts/SourceSans3_400Regular_Italic.ttf"),
            Self::Bold => include_bytes!("../assets/fonts/SourceSans3_600SemiBold.ttf"),
            Self::BoldItalic => {
                include_bytes!("../assets/fonts/SourceSans3_600SemiBold_Italic.ttf")
            }
        }
    }

    /// The name a PDF calls it by.
    pub(crate) fn post_script_name(self) -> &'static str {
        match self {
            Self::Regular => "SourceSans3-Regular",
            Self::Italic => "SourceSans3-Italic",
            Self::Bold => "SourceSans3-SemiBold",
            Self::BoldItalic => "SourceSans3-SemiBoldItalic",
        }
    }

    /// Position in [`Self::ALL`].
    pub(crate) fn index(self) -> usize {
        match self {
            Self::Regular => 0,
            Self::Italic => 1,
            Self::Bold => 2,
            Self::BoldItalic => 3,
        }
    }
}

/// The scripts the family has; they differ in kerning and marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Greek,
    Cyrillic,
}

impl Script {
    /// The script of the first letter that has one of the three.
    pub(crate) fn of(text: &str) -> Self {
        text.chars()
            .find_map(|c| match u32::from(c) {
                0x41..=0x5a | 0x61..=0x7a | 0xc0..=0x24f => Some(Self::Latin),
                0x370..=0x3ff | 0x1f00..=0x1fff => Some(Self::Greek),
                0x400..=0x52f => Some(Self::Cyrillic),
                _ => None,
            })
            .unwrap_or(Self::Latin)
    }

    fn tag(self) -> rustybuzz::Script {
        match self {
            Self::Latin => script::LATIN,
            Self::Greek => script::GREEK,
            Self::Cyrillic => script::CYRILLIC,
        }
    }
}

/// A face, parsed, with a shaping plan for each script.
pub(crate) struct Loaded {
    pub(crate) face: rustybuzz::Face<'static>,
    latin: ShapePlan,
    greek: ShapePlan,
    cyrillic: ShapePlan,
}

impl Loaded {
    fn new(face: Face) -> Option<Self> {
        let face = rustybuzz::Face::from_slice(face.bytes(), 0)?;
        // All advances of this crate are thousandths of the size: what PDF counts in.
        (face.units_per_em() == 1000).then_some(())?;
        let plan =
            |s: Script| ShapePlan::new(&face, Direction::LeftToRight, Some(s.tag()), None, &[]);
        let (latin, greek, cyrillic) = (
            plan(Script::Latin),
            plan(Script::Greek),
            plan(Script::Cyrillic),
        );
        Some(Self {
            face,
            latin,
            greek,
            cyrillic,
        })
    }

    pub(crate) fn plan(&self, script: Script) -> (&ShapePlan, rustybuzz::Script) {
        let plan = match script {
            Script::Latin => &self.latin,
            Script::Greek => &self.greek,
            Script::Cyrillic => &self.cyrillic,
        };
        (plan, script.tag())
    }

    /// The glyph of a character, if the face has one.
    pub(crate) fn glyph(&self, c: char) -> Option<u16> {
        self.face
            .glyph_index(c)
            .map(|id| id.0)
            .filter(|id| *id != 0)
    }
}

/// The family, parsed once per process.
pub(crate) struct Family {
    faces: [Loaded; 4],
}

impl Family {
    /// The family.
    ///
    /// # Errors
    /// [`DocumentError::Font`] when a font file in the program cannot be read.
    pub(crate) fn shared() -> Result<&'static Self, DocumentError> {
        static FAMILY: OnceLock<Option<Family>> = OnceLock::new();
        FAMILY
            .get_or_init(|| {
                let [a, b, c, d] = Face::ALL.map(Loaded::new);
                Some(Self {
                    faces: [a?, b?, c?, d?],
                })
            })
            .as_ref()
            .ok_or(DocumentError::Font)
    }

    pub(crate) fn face(&self, face: Face) -> &Loaded {
        match face {
            Face::Regular => &self.faces[0],
            Face::Italic => &self.faces[1],
            Face::Bold => &self.faces[2],
            Face::BoldItalic => &self.faces[3],
        }
    }
}
