//! The documents' English.

use super::Words;

pub(super) const WORDS: Words = Words {
    untitled: "Untitled",
    concept: "Draft.",
    concept_means: " This document is not finished. Do not use it as a final document.",
    example: "Example.",
    example_means: " All persons, companies and details in this document are made up.",
    dossier: "File",
    version: "version",
    page: "page",
    of: "of",
    name: "Name",
    place: "Place",
    date: "Date",
    signature: "Signature",
    today: "today",
};
