//! From a document's content to the blocks of its pages.

mod wording;

use crate::content::{DocumentContent, Section, Unsettled};
use crate::model::{Block, Document, Fact, Language as Tag, Signer, Span, Text, Tone};
use crate::section::SectionKey;
use chrono::NaiveDate;
use spoorboek_domain::{DocumentKind, Language};
use wording::Wording;

/// The document that says what `content` holds.
#[must_use]
pub fn compose(content: &DocumentContent) -> Document {
    let words = wording::of(content.language);
    let kind = content.kind.label().get(content.language);
    let missing = content.missing();
    let mut blocks = Vec::new();
    blocks.extend(translation_notice(content, words));
    blocks.extend(missing_notice(content, &missing, words));
    blocks.push(Block::Facts {
        across: 2,
        about: words.common.into(),
        facts: common(content, words),
    });
    for section in &content.sections {
        blocks.extend(self::section(section, content.language, words));
    }
    blocks.push(Block::Heading(1, words.signatures.into()));
    blocks.push(Block::Signatures(signers(content, words)));
    blocks.push(Block::Heading(1, words.explanations.into()));
    blocks.push(Block::Paragraph(words.privacy.into()));
    blocks.push(Block::Paragraph(words.abbreviations.into()));
    let title = match (content.kind, content.period) {
        (DocumentKind::ProgressReport, _) => {
            format!("{kind}, {} {}", words.number, content.version)
        }
        (DocumentKind::TrajectoryPlan, _) => kind.to_owned(),
    };
    Document {
        language: match content.language {
            Language::Nl => Tag::Nl,
            Language::En => Tag::En,
        },
        title,
        kind: words.file.to_owned(),
        subtitle: subtitle(content, words),
        author: [content.bureau.coach.as_str(), content.bureau.name.as_str()]
            .into_iter()
            .filter(|part| !part.trim().is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        subject: kind.to_owned(),
        date: content.date,
        dossier_number: content.dossier_number.clone(),
        version: content.version,
        bureau: content.bureau.name.clone(),
        bureau_lines: bureau_lines(content),
        logo: content.bureau.logo.clone(),
        concept: content.is_concept(),
        example: content.example,
        blocks,
    }
}

fn subtitle(content: &DocumentContent, words: &Wording) -> String {
    let date = long_date(content.date, content.language);
    match content.period {
        Some((from, to)) => format!(
            "{date} · {} {} {} {}",
            words.period,
            short_date(from),
            words.to,
            short_date(to),
        ),
        None => date,
    }
}

/// Beside a logo the bureau's name stands above its address: a picture says no name.
fn bureau_lines(content: &DocumentContent) -> Vec<String> {
    let name = content
        .bureau
        .logo
        .as_ref()
        .map(|_| content.bureau.name.clone());
    name.into_iter()
        .chain(content.bureau.lines.clone())
        .collect()
}

/// UWV works in Dutch; the English one is a courtesy to the employee.
fn translation_notice(content: &DocumentContent, words: &Wording) -> Option<Block> {
    (content.language == Language::En).then(|| Block::Notice {
        tone: Tone::Calm,
        paragraphs: vec![words.translation.into()],
    })
}

fn missing_notice(
    content: &DocumentContent,
    missing: &[SectionKey],
    words: &Wording,
) -> Option<Block> {
    let names: Vec<&str> = missing
        .iter()
        .map(|key| key.heading(content.language))
        .collect();
    let sections = (!names.is_empty()).then(|| format!("{} {}.", words.missing, names.join(" · ")));
    let unsettled = content.unsettled.iter().map(|it| match it {
        Unsettled::Words(n) => format!("{} {n}.", words.open_words),
        Unsettled::CoachName => words.no_coach.to_owned(),
    });
    let paragraphs: Vec<Text> = sections
        .into_iter()
        .chain(unsettled)
        .map(Text::from)
        .collect();
    (!paragraphs.is_empty()).then_some(Block::Notice {
        tone: Tone::Attention,
        paragraphs,
    })
}

fn common(content: &DocumentContent, words: &Wording) -> Vec<Fact> {
    let block = &content.common;
    let date = |day: Option<NaiveDate>| day.map(short_date).unwrap_or_default();
    let joined = |parts: [&str; 2]| {
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let capacity = joined([&block.capacity_document, &date(block.capacity_date)]);
    let programme = match (block.programme_start, block.programme_end) {
        (Some(start), Some(end)) => {
            let weeks = ((end - start).num_days() + 7) / 7;
            format!(
                "{} {} {} ({weeks}\u{a0}{})",
                short_date(start),
                words.to,
                short_date(end),
                words.weeks
            )
        }
        (start, end) => joined([&date(start), &date(end)]),
    };
    let typed = |text: &str, field: &str| Text::from(text.to_owned()).from_field(field);
    let coach = joined([&content.bureau.coach, &content.bureau.coach_role]);
    vec![
        Fact::new(words.employee, typed(&block.employee, "employee.name")),
        Fact::new(words.birth_date, date(block.birth_date)),
        Fact::new(
            words.job_title,
            typed(&block.job_title, "employee.job_title"),
        ),
        Fact::new(
            words.contract_hours,
            block.contract_minutes.map(hours).unwrap_or_default(),
        ),
        Fact::new(words.first_sick_day, date(block.first_sick_day)),
        Fact::new(
            words.sick_week,
            block
                .sick_week
                .map(|week| week.to_string())
                .unwrap_or_default(),
        ),
        Fact::new(words.employer, typed(&block.employer, "employer.name")),
        Fact::new(
            words.employer_contact,
            typed(&block.employer_contact, "employer.contact"),
        ),
        Fact::new(
            words.physician,
            typed(&block.physician, "employer.physician"),
        ),
        Fact::new(words.capacity_document, capacity),
        Fact::new(words.labour_expert_report, date(block.labour_expert_report)),
        Fact::new(words.programme, programme),
        Fact::new(words.coach, coach),
        Fact::new(words.register, content.bureau.coach_register.clone()),
    ]
}

fn section(section: &Section, language: Language, words: &Wording) -> Vec<Block> {
    // That there is nothing to tell would be a statement that nobody made.
    if section.is_empty() && !section.key.mandatory() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(1, section.key.heading(language).into())];
    if section.is_empty() {
        let gap = Span::plain(words.to_fill_in).italic();
        blocks.push(Block::Paragraph(gap.into()));
        return blocks;
    }
    blocks.extend(text_blocks(
        &section.text,
        section.key.key(),
        section.foreign,
    ));
    blocks.extend(
        section
            .tables
            .iter()
            .filter(|table| !table.rows.is_empty())
            .cloned()
            .map(Block::Table),
    );
    blocks
}

/// Paragraphs divided by empty lines; lines that begin with `- ` are a list.
fn text_blocks(text: &str, source: &str, language: Option<Language>) -> Vec<Block> {
    let typed = |words: String| {
        let span = match language {
            Some(language) => Span::plain(words).language(language),
            None => Span::plain(words),
        };
        Text::from(span).from_field(source)
    };
    let mut blocks = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    let mut items: Vec<Text> = Vec::new();
    let flush_lines = |lines: &mut Vec<&str>, blocks: &mut Vec<Block>| {
        if !lines.is_empty() {
            blocks.push(Block::Paragraph(typed(lines.join("\n"))));
            lines.clear();
        }
    };
    let flush_items = |items: &mut Vec<Text>, blocks: &mut Vec<Block>| {
        if !items.is_empty() {
            blocks.push(Block::List {
                ordered: false,
                items: std::mem::take(items),
            });
        }
    };
    for line in text.lines() {
        let item = line
            .trim_start()
            .strip_prefix("- ")
            .or(line.trim_start().strip_prefix("• "));
        match item {
            Some(item) => {
                flush_lines(&mut lines, &mut blocks);
                items.push(typed(item.to_owned()));
            }
            None if line.trim().is_empty() => {
                flush_lines(&mut lines, &mut blocks);
                flush_items(&mut items, &mut blocks);
            }
            None => {
                flush_items(&mut items, &mut blocks);
                lines.push(line);
            }
        }
    }
    flush_lines(&mut lines, &mut blocks);
    flush_items(&mut items, &mut blocks);
    blocks
}

fn signers(content: &DocumentContent, words: &Wording) -> Vec<Signer> {
    let signer = |role: &str, name: &str, statement: &str| Signer {
        role: role.into(),
        name: name.into(),
        statement: statement.into(),
    };
    let block = &content.common;
    match content.kind {
        DocumentKind::TrajectoryPlan => vec![
            signer(words.role_employee, &block.employee, words.agrees_employee),
            signer(words.role_coach, &content.bureau.coach, words.agrees_coach),
            signer(words.role_employer, &block.employer, words.agrees_employer),
        ],
        DocumentKind::ProgressReport => vec![
            signer(words.role_coach, &content.bureau.coach, words.reports_coach),
            signer(words.role_employee, &block.employee, words.seen_employee),
        ],
    }
}

/// Hours from minutes: `36`, `36:30`.
#[must_use]
pub fn hours(minutes: i64) -> String {
    match minutes % 60 {
        0 => (minutes / 60).to_string(),
        rest => format!("{}:{rest:02}", minutes / 60),
    }
}

/// `22-11-2026`, in both languages.
#[must_use]
pub fn short_date(day: NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}

/// `22 november 2026`, `22 November 2026`.
#[must_use]
pub fn long_date(day: NaiveDate, language: Language) -> String {
    use chrono::Datelike;
    let months = wording::of(language).months;
    let month = months
        .get(day.month0() as usize)
        .copied()
        .unwrap_or_default();
    format!("{} {month} {}", day.day(), day.year())
}

#[cfg(test)]
mod tests;
