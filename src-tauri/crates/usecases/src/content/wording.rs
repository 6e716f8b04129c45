//! Words and amounts as a document writes them.

use spoorboek_domain::Language;

/// The parts that are not empty, with commas.
pub(super) fn joined(parts: &[&str]) -> String {
    let filled: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    filled.join(", ")
}

/// A text as one line, so that it stays one item of a list.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Texts one after the other, each ending as a sentence does.
pub(super) fn sentences(parts: &[&str]) -> String {
    let ended = parts
        .iter()
        .map(|part| one_line(part))
        .filter(|part| !part.is_empty())
        .map(|part| {
            if part.ends_with(['.', '!', '?', ':', '…']) {
                part
            } else {
                format!("{part}.")
            }
        });
    ended.collect::<Vec<_>>().join(" ")
}

/// `€ 4.250,00` in Dutch, `€ 4,250.00` in English.
pub(super) fn euros(cents: i64, language: Language) -> String {
    let (thousands, decimal) = match language {
        Language::Nl => ('.', ','),
        Language::En => (',', '.'),
    };
    let digits = (cents / 100).to_string();
    let mut whole = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            whole.push(thousands);
        }
        whole.push(digit);
    }
    format!("€ {whole}{decimal}{:02}", cents % 100)
}
