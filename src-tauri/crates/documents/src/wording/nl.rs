//! The documents' Dutch.

use super::Words;

pub(super) const WORDS: Words = Words {
    untitled: "Zonder titel",
    concept: "Concept.",
    concept_means: " Dit document is nog niet af. Gebruik het niet als definitief stuk.",
    example: "Voorbeeld.",
    example_means: " Alle personen, bedrijven en gegevens in dit document zijn verzonnen.",
    dossier: "Dossier",
    version: "versie",
    page: "pagina",
    of: "van",
    name: "Naam",
    place: "Plaats",
    date: "Datum",
    signature: "Handtekening",
    today: "vandaag",
};
