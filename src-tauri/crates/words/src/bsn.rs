//! Citizen service numbers (BSN).

use crate::{Span, Utf16};

/// How people group the digits.
const GROUPINGS: [&[usize]; 6] = [
    &[9],
    &[3, 3, 3],
    &[4, 2, 3],
    &[2, 2, 2, 3],
    &[3, 2, 4],
    &[2, 3, 4],
];

/// Where the text holds a number that passes the test of a citizen service number (Besluit
/// burgerservicenummer: nine digits, 11-test): in one piece, or in groups parted by single blanks or
/// dots. Pieces of longer numbers, amounts and telephone numbers are left alone. About one in eleven
/// other numbers of nine digits passes the test too.
#[must_use]
pub fn find_bsn(text: &str) -> Vec<Span> {
    let mut count = Utf16::new(text);
    let mut found = Vec::new();
    for run in runs(text) {
        for (start, end) in numbers(text, &run) {
            found.push(count.span(start, end));
        }
    }
    found
}

/// Some digits without anything between them.
struct Digits {
    start: usize,
    end: usize,
}

/// Groups of digits with a single blank or dot between each two.
fn runs(text: &str) -> Vec<Vec<Digits>> {
    let mut runs: Vec<Vec<Digits>> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, it)| it.is_ascii_digit()) {
        let end = at + letter.len_utf8();
        let last = runs.last_mut();
        let behind = last
            .as_ref()
            .and_then(|run| run.last())
            .map_or(0, |it| it.end);
        let between = text.get(behind..at).unwrap_or_default();
        match last {
            Some(run) if between.is_empty() => {
                if let Some(group) = run.last_mut() {
                    group.end = end;
                }
            }
            Some(run) if [" ", ".", "\u{a0}"].contains(&between) => {
                run.push(Digits { start: at, end });
            }
            _ => runs.push(vec![Digits { start: at, end }]),
        }
    }
    runs
}

/// The numbers in a run: the whole of it, or a group of nine that stands apart in it.
fn numbers(text: &str, run: &[Digits]) -> Vec<(usize, usize)> {
    let (Some(first), Some(last)) = (run.first(), run.last()) else {
        return Vec::new();
    };
    let before = text.get(..first.start).unwrap_or_default();
    if before.ends_with('+')
        || text
            .get(first.start..)
            .is_some_and(|it| it.starts_with("00"))
    {
        return Vec::new();
    }
    let sizes: Vec<usize> = run.iter().map(|it| it.end - it.start).collect();
    let whole = GROUPINGS.contains(&sizes.as_slice());
    let parts: Vec<(usize, usize)> = if whole {
        vec![(first.start, last.end)]
    } else {
        let nine = run.iter().filter(|it| it.end - it.start == 9);
        nine.map(|it| (it.start, it.end)).collect()
    };
    let is_one = |(start, end): &(usize, usize)| {
        stands_apart(text, *start, *end) && passes(text.get(*start..*end).unwrap_or_default())
    };
    parts.into_iter().filter(is_one).collect()
}

/// Whether this is neither the end of a code or an amount, nor goes on as one.
fn stands_apart(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let digit = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_digit());
    let goes_on = after.starts_with(char::is_alphabetic)
        || (after.starts_with(['.', ',', '-', '/']) && digit(after.chars().nth(1)));
    let mut back = before.chars().rev();
    let came_from = before.ends_with(['.', ',', '-', '/']) && digit(back.nth(1));
    let amount = before.trim_end().ends_with(['€', '$', '£']);
    let word: String = before
        .chars()
        .rev()
        .take_while(|it| it.is_alphabetic())
        .take(5)
        .collect();
    // A code such as NL123456782B01 is no such number; BSN123456782 is.
    let named = ["nsb", "ifos"]
        .iter()
        .any(|it| word.eq_ignore_ascii_case(it));
    !goes_on && !came_from && !amount && (word.is_empty() || named)
}

/// The 11-test: nine times the first digit, eight times the second, … twice the eighth, less the ninth.
fn passes(number: &str) -> bool {
    let digits: Vec<i32> = number
        .chars()
        .filter_map(|letter| letter.to_digit(10))
        .filter_map(|digit| i32::try_from(digit).ok())
        .collect();
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits.iter().zip(weights).map(|(it, by)| it * by).sum();
    digits.len() == 9 && digits.iter().any(|it| *it != 0) && sum % 11 == 0
}
