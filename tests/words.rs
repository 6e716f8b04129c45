//! What the word guard catches and what it lets through, measured on sentences that were written
//! without a view of its list.
//!
//! The list as it was before anybody compared it with them (2026-11-22) noticed 246 of the 306 harmful
//! sentences (80 %; 88 % without those that no word gives away), and spoke at 43 of the 348 harmless
//! ones (12 %). Words were then added, so that today's greater numbers flatter the list: on sentences
//! to come expect the first ones. A list misses much; a sentence here proves nothing about the next.
//!
//! `WORDS_SHOW=1` prints each sentence that it takes wrongly.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use spoorboek_contract::word_list::guard;
use spoorboek_tests::tree;
use spoorboek_words::Scope;
use std::collections::{BTreeMap, BTreeSet};

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
        let kinds: BTreeSet<String> = kinds.into_iter().collect();
        for kind in kinds {
            let count = counts.entry(kind).or_default();
            count.all += 1;
            count.noticed += noticed;
        }
        if std::env::var_os("WORDS_SHOW").is_some() && (noticed == 0) == line.harm.is_some() {
            let ids: Vec<&str> = found.iter().map(|it| it.entry.id.as_str()).collect();
            println!("{} {:?} {ids:?} {}", line.number, line.scope, line.sentence);
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

fn percent(counts: &BTreeMap<String, Count>, kind: &str) -> f64 {
    counts
        .get(kind)
        .unwrap_or_else(|| panic!("no line is of the kind {kind}"))
        .percent()
}

#[test]
fn most_harmful_sentences_are_noticed() {
    let counts = measure(&lines("harmful.tsv", true));
    assert!(counts["all"].all >= 200, "too few sentences");
    for (kind, least) in [
        ("all", 89.0),
        ("nl Full red", 95.0),
        ("en Full red", 95.0),
        ("nl Full amber", 95.0),
        ("en Full amber", 95.0),
        ("nl Full grey", 90.0),
        ("en Full grey", 90.0),
    ] {
        let share = percent(&counts, kind);
        assert!(share >= least, "of {kind} only {share:.1} % are noticed");
    }
}

#[test]
fn few_harmless_sentences_are_noticed() {
    let counts = measure(&lines("harmless.tsv", false));
    assert!(counts["all"].all >= 200, "too few sentences");
    for (kind, most) in [
        ("all", 5.0),
        ("nl Full", 6.0),
        ("en Full", 9.0),
        ("nl NamesOfWork", 2.0),
        ("en NamesOfWork", 2.0),
    ] {
        let share = percent(&counts, kind);
        assert!(share <= most, "of {kind} {share:.1} % are noticed");
    }
}

/// The words that the program itself puts into documents, and what it offers instead, must not make
/// it ask.
#[test]
fn the_programs_own_sentences_are_not_noticed() {
    let own = [
        "Dit verslag bevat geen medische gegevens.",
        "This report holds no medical data.",
        "Regeling procesgang eerste en tweede ziektejaar, Wet verbetering poortwachter.",
        "De bedrijfsarts beoordeelt de belastbaarheid; de arbeidsdeskundige vertaalt die naar werk.",
        "The occupational physician judges capacity; the labour expert turns it into work.",
        "Eerste ziektedag, verzuimweek 42, loondoorbetaling bij ziekte, Ziektewet en WIA.",
        "First sick day, sick week 42, pay during sickness, Sickness Benefits Act and WIA.",
        "Omgaan met conflicten; emotionele problemen van anderen hanteren.",
        "Handling conflicts; emotional problems of others.",
        "Privacy- en klachtenreglement uitgereikt en toegelicht.",
        "Mentale ondersteuning: verwezen, zonder inhoud.",
        "ACT-training: acceptatie, defusie, hier en nu, waarden, toegewijd handelen.",
    ];
    let rewordings = guard().list().entries.iter();
    let rewordings = rewordings.flat_map(|it| [it.rewording.nl.as_str(), it.rewording.en.as_str()]);
    let mut problems = Vec::new();
    for sentence in own.into_iter().chain(rewordings) {
        for found in guard().find(sentence, Scope::Full) {
            problems.push(format!("{}: {sentence}", found.entry.id));
        }
    }
    problems.dedup();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}
