//! What the word guard catches and what it lets through, measured on sentences that were written
//! without a view of its list.
//!
//! The floors and ceilings below are what was measured, less a little: they are no promise. A list
//! misses much, and a sentence here proves nothing about the next one.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use spoorboek_contract::word_list::guard;
use spoorboek_tests::tree;
use spoorboek_words::Scope;
use std::collections::BTreeMap;

/// Kinds of harm: the three tiers, and what no word of its own gives away ("sees someone each week").
const KINDS: [&str; 4] = ["red", "amber", "grey", "hidden"];

/// One line of a table of sentences.
struct Line {
    number: usize,
    language: String,
    scope: Scope,
    /// Its kind of harm, where it has one.
    harm: Option<String>,
    sentence: String,
}

fn lines(name: &str, with_tier: bool) -> Vec<Line> {
    let text = tree::read(&format!("tests/words/{name}"));
    let rows = (1_usize..).zip(text.lines()).skip(1);
    rows.map(|(number, row)| {
        let cells: Vec<&str> = row.split('\t').collect();
        assert_eq!(cells.len(), 3 + usize::from(with_tier), "{row}");
        assert!(["nl", "en"].contains(&cells[0]), "{row}");
        let harm = with_tier.then(|| cells[2].to_owned());
        assert!(harm.iter().all(|it| KINDS.contains(&it.as_str())), "{row}");
        Line {
            number,
            language: cells[0].to_owned(),
            scope: match cells[1] {
                "full" => Scope::Full,
                "names" => Scope::NamesOfWork,
                _ => panic!("{row}"),
            },
            harm,
            sentence: (*cells.last().unwrap()).to_owned(),
        }
    })
    .collect()
}

/// Sentences with a finding, and all.
#[derive(Default)]
struct Count {
    noticed: usize,
    all: usize,
}

impl Count {
    fn percent(&self) -> f64 {
        100.0 * self.noticed as f64 / self.all as f64
    }
}

/// Counts for each kind of line, and the entries that spoke.
fn measure(lines: &[Line]) -> BTreeMap<String, Count> {
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for line in lines {
        let found = guard().find(&line.sentence, line.scope);
        let noticed = usize::from(!found.is_empty());
        let harm = line
            .harm
            .as_ref()
            .map_or(String::new(), |it| format!(" {it}"));
        let kinds = [
            "all".to_owned(),
            format!("{} {:?}", line.language, line.scope),
            format!("{} {:?}{harm}", line.language, line.scope),
        ];
        let kinds: std::collections::BTreeSet<String> = kinds.into_iter().collect();
        for kind in kinds {
            let count = counts.entry(kind).or_default();
            count.all += 1;
            count.noticed += noticed;
        }
        if std::env::var_os("WORDS_SHOW").is_some() && (noticed == 0) == with_harm(line) {
            let ids: Vec<&str> = found.iter().map(|it| it.entry.id.as_str()).collect();
            println!(
                "{} {:?} {ids:?} {}",
                line.number, line.scope, line.sentence
            );
        }
    }
    for (kind, count) in &counts {
        println!(
            "{kind:<28} {:>4} of {:>4}, {:.1} %",
            count.noticed,
            count.all,
            count.percent()
        );
    }
    counts
}

fn with_harm(line: &Line) -> bool {
    line.harm.is_some()
}

#[test]
fn most_harmful_sentences_are_noticed() {
    measure(&lines("harmful.tsv", true));
}

#[test]
fn few_harmless_sentences_are_noticed() {
    measure(&lines("harmless.tsv", false));
}
