//! Documents of the case file as tagged, archivable PDF: the only crate that draws.
