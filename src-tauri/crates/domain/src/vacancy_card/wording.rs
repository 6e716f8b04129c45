//! Days, amounts and lines of the card in words.

use super::{CardLine, CardVerdict};
use chrono::{Datelike, NaiveDate};
use spoorboek_rules::Text;

/// The end of all that is doubtful.
const CONFIRM: (&str, &str) = (
    "Laat de IND of een immigratieadvocaat dit bevestigen.",
    "Have the IND or an immigration lawyer confirm this.",
);

const MONTHS: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("maart", "March"),
    ("april", "April"),
    ("mei", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augustus", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

/// A day in words, in both languages.
pub(super) fn day(day: NaiveDate) -> Text {
    let month = usize::try_from(day.month0()).unwrap_or_default();
    let (nl, en) = MONTHS.get(month).copied().unwrap_or_default();
    let (number, year) = (day.day(), day.year());
    Text {
        nl: format!("{number} {nl} {year}"),
        en: format!("{number} {en} {year}"),
    }
}

/// An amount in euros, in both notations; cents only where there are any.
pub(super) fn euros(cents: i64) -> Text {
    let (whole, rest) = (cents / 100, (cents % 100).abs());
    let write = |thousands: &str, decimal: &str| {
        let digits = whole.abs().to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push_str(thousands);
            }
            grouped.push(digit);
        }
        let sign = if cents < 0 { "-" } else { "" };
        match rest {
            0 => format!("€ {sign}{grouped}"),
            rest => format!("€ {sign}{grouped}{decimal}{rest:02}"),
        }
    };
    Text {
        nl: write(".", ","),
        en: write(",", "."),
    }
}

/// A line from what was found: the worst verdict, all sentences, and where it is doubtful who can
/// confirm it.
pub(super) fn line(found: &[(CardVerdict, Text)]) -> CardLine {
    let worst = found.iter().map(|(verdict, _)| *verdict).max();
    let verdict = worst.unwrap_or(CardVerdict::Ask);
    let join = |pick: fn(&Text) -> &str, confirm: &str| {
        let texts = found.iter().map(|(_, text)| pick(text));
        // Sentences of the rules end in it already.
        let bare: Vec<String> = texts
            .map(|text| text.replace(confirm, "").trim().to_owned())
            .collect();
        let mut text = bare.join(" ");
        if verdict == CardVerdict::Doubtful {
            text = format!("{text} {confirm}");
        }
        text.trim().to_owned()
    };
    CardLine {
        verdict,
        text: Text {
            nl: join(|text| text.nl.as_str(), CONFIRM.0),
            en: join(|text| text.en.as_str(), CONFIRM.1),
        },
    }
}

pub(super) fn text(nl: impl Into<String>, en: impl Into<String>) -> Text {
    Text {
        nl: nl.into(),
        en: en.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_amounts_are_written_as_each_language_does() {
        let of = |text: &str| day(text.parse().unwrap());
        assert_eq!(of("2027-03-01"), text("1 maart 2027", "1 March 2027"));
        assert_eq!(
            of("2026-12-31"),
            text("31 december 2026", "31 December 2026")
        );
        for (cents, nl, en) in [
            (0, "€ 0", "€ 0"),
            (99, "€ 0,99", "€ 0.99"),
            (100_000, "€ 1.000", "€ 1,000"),
            (594_200, "€ 5.942", "€ 5,942"),
            (594_205, "€ 5.942,05", "€ 5,942.05"),
            (123_456_789, "€ 1.234.567,89", "€ 1,234,567.89"),
            (99_999, "€ 999,99", "€ 999.99"),
        ] {
            assert_eq!(euros(cents), text(nl, en), "{cents}");
        }
    }

    #[test]
    fn the_worst_verdict_counts_and_is_confirmed_once() {
        let doubt = (
            CardVerdict::Doubtful,
            text(format!("Nee. {}", CONFIRM.0), format!("No. {}", CONFIRM.1)),
        );
        let fits = (CardVerdict::Fits, text("Ja.", "Yes."));
        let both = line(&[doubt, fits.clone()]);
        assert_eq!(both.verdict, CardVerdict::Doubtful);
        assert_eq!(both.text.nl, format!("Nee. Ja. {}", CONFIRM.0));
        assert_eq!(both.text.en, format!("No. Yes. {}", CONFIRM.1));
        assert_eq!(line(&[fits]).text, text("Ja.", "Yes."));
    }
}
