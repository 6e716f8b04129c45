//! Every word the program itself puts into a document, in Dutch and in English.
//!
//! One struct, one value per language: a word that lacks in one of them does not compile.

mod en;
mod nl;

use crate::model::Language;

/// The words of the pages themselves: marks, header, footer, signatures.
#[derive(Debug)]
pub(crate) struct Words {
    /// Stands for a title that is not there.
    pub(crate) untitled: &'static str,
    pub(crate) concept: &'static str,
    /// What follows the word "concept" on page 1.
    pub(crate) concept_means: &'static str,
    pub(crate) example: &'static str,
    pub(crate) example_means: &'static str,
    pub(crate) dossier: &'static str,
    pub(crate) version: &'static str,
    pub(crate) page: &'static str,
    pub(crate) of: &'static str,
    pub(crate) name: &'static str,
    pub(crate) place: &'static str,
    pub(crate) date: &'static str,
    pub(crate) signature: &'static str,
    pub(crate) today: &'static str,
}

/// The words of a language.
pub(crate) fn words(language: Language) -> &'static Words {
    match language {
        Language::Nl => &nl::WORDS,
        Language::En => &en::WORDS,
    }
}
