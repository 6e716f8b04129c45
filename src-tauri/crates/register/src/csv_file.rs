//! The register as a CSV file: commas, semicolons or tabs, with or without a head.

use crate::collect::{Rows, clean_number, line_at};
use crate::{Register, RegisterFault, Told};
use csv::{ReaderBuilder, StringRecord};

/// Rows that are looked at to find the columns.
const SAMPLE: usize = 50;

/// A record over more lines than this has a quote that was not closed.
const MOST_LINES: usize = 4;

const NUMBER_HEADS: [&str; 5] = ["kvk", "chamber", "koophandel", "nummer", "number"];
const NAME_HEADS: [&str; 8] = [
    "organisat",
    "organizat",
    "naam",
    "name",
    "bedrijf",
    "company",
    "sponsor",
    "referent",
];

/// Where the name and the number stand.
#[derive(Clone, Copy)]
struct Columns {
    name: usize,
    number: usize,
    /// Whether the first row is a head.
    head: bool,
    /// Numbers among the first rows.
    readable: usize,
}

pub(crate) fn read(text: &str, told: &mut Told<'_>) -> Result<Register, RegisterFault> {
    let (said, start) = said_delimiter(text);
    let body = text.get(start..).unwrap_or_default();
    // A name may hold a comma: the mark that gives the most numbers parts the cells.
    let marks: &[u8] = said.as_slice();
    let marks = if marks.is_empty() { b"\t,;" } else { marks };
    let fitting = marks
        .iter()
        .filter_map(|mark| Some((*mark, columns(body, *mark)?)));
    let best = fitting.max_by_key(|(_, columns)| columns.readable);
    let (delimiter, columns) = best.ok_or(RegisterFault::NotARegister)?;
    let mut rows = Rows::default();
    let skip = usize::from(columns.head);
    let mut last = None;
    for record in records(body, delimiter).skip(skip) {
        let at = start + byte_of(&record);
        told.at(at);
        let lines = 1 + record.as_slice().bytes().filter(|it| *it == b'\n').count();
        let number = record.get(columns.number).unwrap_or_default();
        let fits = rows.take(record.get(columns.name).unwrap_or_default(), number, at)?;
        if lines > MOST_LINES || (lines > 1 && !fits) {
            return Err(RegisterFault::Truncated {
                line: line_at(text, at),
            });
        }
        let digits = number.chars().filter(char::is_ascii_digit).count();
        last = Some((at, fits && digits == 8));
    }
    // A number that was cut off could pass for one that lost its zero.
    if let Some((at, false)) = last
        && !text.ends_with(['\n', '\r'])
    {
        return Err(RegisterFault::Truncated {
            line: line_at(text, at),
        });
    }
    rows.finish(text, None)
}

fn byte_of(record: &StringRecord) -> usize {
    let byte = record.position().map_or(0, csv::Position::byte);
    usize::try_from(byte).unwrap_or(usize::MAX)
}

/// The records of a text; those that are empty are left out.
fn records(text: &str, delimiter: u8) -> impl Iterator<Item = StringRecord> {
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    // A text in memory is always UTF-8 and can always be read.
    let records = reader.into_records().filter_map(Result::ok);
    records.filter(|record| record.iter().any(|cell| !cell.trim().is_empty()))
}

/// What parts the cells, where a spreadsheet says so in a first line `sep=;`, and where the rows begin.
fn said_delimiter(text: &str) -> (Option<u8>, usize) {
    let first = text.lines().next().unwrap_or_default();
    match first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        Some([mark]) => (Some(*mark), first.len()),
        _ => (None, 0),
    }
}

/// The columns by their heads, else by what most of the first rows hold.
fn columns(text: &str, delimiter: u8) -> Option<Columns> {
    let sample: Vec<StringRecord> = records(text, delimiter).take(SAMPLE).collect();
    let first = sample.first()?;
    let heads: Vec<String> = first.iter().map(str::to_lowercase).collect();
    let head = !first.iter().any(|cell| clean_number(cell).is_some());
    let named = |words: &[&str]| {
        let mut found = words
            .iter()
            .filter_map(|word| heads.iter().position(|cell| cell.contains(word)));
        if head { found.next() } else { None }
    };
    let rows = sample.get(usize::from(head)..)?;
    let readable = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.filter(|cell| clean_number(cell).is_some()).count()
    };
    let widest = rows.iter().map(StringRecord::len).max()?;
    let number = match named(&NUMBER_HEADS) {
        Some(column) => column,
        None => (0..widest).rev().max_by_key(|column| readable(*column))?,
    };
    let by_head = named(&NAME_HEADS).filter(|column| *column != number);
    let wordy = |column: &usize| {
        let cells = rows.iter().filter_map(|row| row.get(*column));
        let words = cells.filter(|cell| cell.chars().any(char::is_alphabetic));
        words.count().saturating_mul(2) > rows.len()
    };
    let name = by_head.or_else(|| (0..widest).find(|it| *it != number && wordy(it)))?;
    let readable = readable(number);
    let columns = Columns {
        name,
        number,
        head,
        readable,
    };
    (readable.saturating_mul(2) > rows.len()).then_some(columns)
}
