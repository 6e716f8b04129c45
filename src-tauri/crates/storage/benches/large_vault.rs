//! A vault of 1,000 cases with 100 log entries each, all of them journaled: searching it, listing
//! it, reading one case, one new log line, and the look through the whole journal.

use std::hint::black_box;
use std::path::Path;

use chrono::{Days, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use spoorboek_storage::table::{ClientCase, Entered, Fact, LogEntry, Subject, Visibility};
use spoorboek_storage::{KdfCost, Passphrase, StorageError, SystemRandom, Vault, WriteTransaction};

const CASES: u64 = 1_000;
const ENTRIES: u64 = 100;
const FACTS: u64 = 40;
const SPONSORS: u64 = 13_000;
const START: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();

fn id(kind: u64, number: u64) -> String {
    format!("00000000-0000-7000-{kind:04x}-{number:012x}")
}

/// Numbers that look random and are the same each time.
fn mixed(number: u64) -> u64 {
    let mut it = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    it ^ (it >> 31)
}

/// A word of a vocabulary of 4,000, in which low numbers are common, as in a language.
fn word(number: u64) -> String {
    const SYLLABLES: [&str; 16] = [
        "werk", "ge", "sprek", "ver", "bij", "ken", "op", "taal", "der", "ing", "be", "drijf",
        "plan", "zoe", "loon", "stap",
    ];
    let random = mixed(number);
    let mut place = 1 + (random >> 32) % 4_000 * (random % 1_000) / 1_000 * (random % 77) / 77;
    let mut word = String::new();
    while place > 0 {
        word.push_str(SYLLABLES[(place % 16) as usize]);
        place /= 16;
    }
    word
}

fn words(seed: u64, count: u64) -> String {
    let words: Vec<String> = (0..count).map(|at| word(seed * 1_000 + at)).collect();
    words.join(" ")
}

fn log_entry(case_id: &str, number: u64, day: u64) -> LogEntry {
    let date = START.checked_add_days(Days::new(day)).unwrap_or(START);
    LogEntry {
        id: id(2, number),
        case_id: case_id.to_owned(),
        date,
        kind: "conversation".to_owned(),
        phase: "2".to_owned(),
        milestone: String::new(),
        service: String::new(),
        duration_minutes: Some(45),
        who: "coach en werknemer".to_owned(),
        summary: words(number, 25),
        result: words(number + 1_000_000, 8),
        next_step: words(number + 2_000_000, 4),
        next_step_on: Some(date),
        visibility: Visibility::Report,
        created_ms: 0,
        changed_ms: 0,
    }
}

fn put_case(tx: &WriteTransaction<'_>, number: u64) -> Result<(), StorageError> {
    let case_id = id(1, number);
    tx.put_case(&ClientCase {
        id: case_id.clone(),
        dossier_number: tx.next_dossier_number(2026)?,
        demo: false,
        created_ms: 0,
        changed_ms: 0,
        closed_on: None,
    })?;
    let put = |field: &str, row: &str, value: String| {
        let subject = Subject::Fact {
            field: field.to_owned(),
            row: row.to_owned(),
        };
        tx.journaled(&case_id, 1_000, &format!("{field}/{row}"), &subject, || {
            tx.put_fact(&Fact {
                case_id: case_id.clone(),
                field: field.to_owned(),
                row: row.to_owned(),
                entered: Entered::Value(value),
            })
        })
        .map(drop)
    };
    put("employee.name", "", format!("Amira {}", words(number, 2)))?;
    put(
        "employer.name",
        "",
        format!("{} BV", words(number + 5_000, 2)),
    )?;
    for row in 0..4 {
        put("milestone.what", &row.to_string(), words(number + 9_000, 5))?;
    }
    for field in 0..FACTS {
        put(&format!("field_{field}"), "", "2026-03-03".to_owned())?;
    }
    for entry in 0..ENTRIES {
        put_line(tx, &case_id, number * ENTRIES + entry, entry)?;
    }
    Ok(())
}

/// A log line as the program writes it: with its line of the journal.
fn put_line(
    tx: &WriteTransaction<'_>,
    case_id: &str,
    number: u64,
    day: u64,
) -> Result<(), StorageError> {
    let entry = log_entry(case_id, number, day);
    let subject = Subject::LogEntry(entry.id.clone());
    let at_ms = i64::try_from(day * 1_000).unwrap_or_default();
    tx.journaled(case_id, at_ms, &entry.id, &subject, || {
        tx.put_log_entry(&entry)
    })
    .map(drop)
}

fn fill(dir: &Path) -> Result<Vault, StorageError> {
    let passphrase = Passphrase::new("paard batterij nietje".to_owned());
    let (mut vault, _) =
        Vault::create(dir, &passphrase, KdfCost::test(), START, &mut SystemRandom)?;
    for number in 0..CASES {
        vault.write(|tx| put_case(tx, number))?;
    }
    Ok(vault)
}

fn load(vault: &Vault, case_id: &str) -> Result<usize, StorageError> {
    vault.read(|tx| {
        let case = tx.case(case_id)?;
        let rows = tx.facts(case_id)?.len()
            + tx.log_entries(case_id)?.len()
            + tx.applications(case_id)?.len()
            + tx.documents(case_id)?.len()
            + tx.document_texts_of_case(case_id)?.len();
        Ok(usize::from(case.is_some()) + rows)
    })
}

fn benches(criterion: &mut Criterion) {
    // A benchmark may stop with a message where the program may not.
    if let Err(error) = run(criterion) {
        eprintln!("no figures: {error}");
        std::process::exit(1);
    }
}

fn run(criterion: &mut Criterion) -> Result<(), StorageError> {
    let dir = tempfile::tempdir()?;
    let started = std::time::Instant::now();
    let mut vault = fill(dir.path())?;
    eprintln!("filled in {:?}", started.elapsed());
    let mut group = criterion.benchmark_group("vault of 1,000 cases and 100,000 log entries");
    group.sample_size(10);

    let common = word(0);
    let queries = [
        ("a name", "amira"),
        ("one letter", "w"),
        ("two letters", "ge"),
        ("a common stem", "werk"),
        ("a common word", common.as_str()),
        ("a long prefix", "gespr"),
        ("two common words", "werk bij"),
        ("three prefixes", "ge ver op"),
        ("nothing", "zzzz"),
    ];
    for (name, query) in queries {
        let found = vault.read(|tx| tx.search(query, 50))?.len();
        group.bench_function(format!("search {name} ({query}, {found} rows)"), |bench| {
            bench.iter(|| black_box(vault.read(|tx| tx.search(query, 50))));
        });
    }
    group.bench_function("list all cases", |bench| {
        bench.iter(|| black_box(vault.read(|tx| tx.cases())));
    });
    let wanted = id(1, CASES / 2);
    assert_eq!(load(&vault, &wanted)?, 1 + 6 + (FACTS + ENTRIES) as usize);
    group.bench_function("read one case", |bench| {
        bench.iter(|| black_box(load(&vault, &wanted)));
    });
    group.bench_function("one case as known half-way", |bench| {
        bench.iter(|| black_box(vault.read(|tx| tx.case_as_known(&wanted, 50_000))));
    });
    let mut number = CASES * ENTRIES;
    group.bench_function("one log line with its journal line and index", |bench| {
        bench.iter(|| {
            number += 1;
            vault.write(|tx| put_line(tx, &wanted, number, 7))
        });
    });
    let check = vault.read(|tx| tx.journal_check())?;
    assert_eq!(check.first_broken, None);
    group.bench_function(
        format!("check the journal ({} entries)", check.entries),
        |bench| {
            bench.iter(|| black_box(vault.read(|tx| tx.journal_check())));
        },
    );
    group.bench_function("import 13,000 sponsors", |bench| {
        bench.iter(|| {
            vault.write(|tx| {
                let rows = (0..SPONSORS)
                    .map(|it| (format!("{} {it} B.V.", words(it, 2)), format!("{it:08}")));
                tx.replace_sponsor_register(START, rows, 0, &mut |_| {})
            })
        });
    });
    group.bench_function("sponsors by words", |bench| {
        bench.iter(|| black_box(vault.read(|tx| tx.sponsors_named("12999 werk", 20))));
    });
    let copy = dir.path().join("copy.vault");
    group.bench_function("copy the vault", |bench| {
        bench.iter(|| {
            let _ = std::fs::remove_file(&copy);
            vault.copy_to(&copy)
        });
    });
    eprintln!("vault of {} bytes", std::fs::metadata(&copy)?.len());
    group.finish();
    Ok(())
}

criterion_group!(all, benches);
criterion_main!(all);
