//! What must be known before the vault is open: the language. It lies beside the vault, in the open.

use spoorboek_contract::message::Language;
use std::io;
use std::path::Path;

const FILE: &str = "language";

/// The choices that are kept outside the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Preferences {
    /// The language of the window, once chosen.
    pub(crate) language: Option<Language>,
}

impl Preferences {
    /// Reads them; what cannot be read was not chosen.
    pub(crate) fn read(folder: &Path) -> Self {
        let language = match std::fs::read_to_string(folder.join(FILE))
            .as_deref()
            .map(str::trim)
        {
            Ok("nl") => Some(Language::Nl),
            Ok("en") => Some(Language::En),
            _ => None,
        };
        Self { language }
    }

    /// Writes them.
    pub(crate) fn write(self, folder: &Path) -> io::Result<()> {
        let text = match self.language {
            Some(Language::En) => "en\n",
            Some(Language::Nl) => "nl\n",
            None => return Ok(()),
        };
        std::fs::create_dir_all(folder)?;
        std::fs::write(folder.join(FILE), text)
    }
}
