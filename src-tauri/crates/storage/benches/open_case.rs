//! Unlocking a vault of 200 cases with 100 log entries each, loading one of them, and listing all.

use std::hint::black_box;
use std::path::Path;

use chrono::{Days, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use spoorboek_storage::table::{ClientCase, Entered, Fact, LogEntry, Visibility};
use spoorboek_storage::{KdfCost, Passphrase, StorageError, SystemRandom, Vault};

const CASES: u64 = 200;
const ENTRIES: u64 = 100;
const FACTS: u64 = 40;
const START: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();

fn id(kind: u64, number: u64) -> String {
    format!("00000000-0000-7000-{kind:04x}-{number:012x}")
}

fn passphrase() -> Passphrase {
    Passphrase::new("paard batterij nietje".to_owned())
}

fn fill(dir: &Path, cost: KdfCost) -> Result<(), StorageError> {
    let (mut vault, _) = Vault::create(dir, &passphrase(), cost, START, &mut SystemRandom)?;
    vault.write(|tx| {
        for number in 0..CASES {
            let case_id = id(1, number);
            tx.put_case(&ClientCase {
                id: case_id.clone(),
                dossier_number: tx.next_dossier_number(2026)?,
                demo: false,
                created_ms: 0,
                changed_ms: 0,
                closed_on: None,
            })?;
            for field in 0..FACTS {
                tx.put_fact(&Fact {
                    case_id: case_id.clone(),
                    field: format!("field_{field}"),
                    row: String::new(),
                    entered: Entered::Value("2026-03-03, or a short text".to_owned()),
                })?;
            }
            for entry in 0..ENTRIES {
                tx.put_log_entry(&log_entry(&case_id, number * ENTRIES + entry, entry))?;
            }
        }
        Ok::<_, StorageError>(())
    })?;
    vault.lock()
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
        who: "coach and employee".to_owned(),
        summary: "What was said about work, language and the next employer. ".repeat(4),
        result: "The letter is ready to be sent.".to_owned(),
        next_step: "Call the employer".to_owned(),
        next_step_on: Some(date),
        visibility: Visibility::Report,
        created_ms: 0,
        changed_ms: 0,
    }
}

fn load(vault: &Vault, case_id: &str) -> Result<usize, StorageError> {
    vault.read(|tx| {
        let case = tx.case(case_id)?;
        let facts = tx.facts(case_id)?;
        let entries = tx.log_entries(case_id)?;
        let others = tx.applications(case_id)?.len() + tx.documents(case_id)?.len();
        Ok(usize::from(case.is_some()) + facts.len() + entries.len() + others)
    })
}

fn list(vault: &Vault) -> Result<usize, StorageError> {
    vault.read(|tx| Ok(tx.cases()?.len() + tx.all_facts()?.len()))
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
    fill(dir.path(), KdfCost::test())?;
    let mut group = criterion.benchmark_group("vault of 200 cases");
    group.sample_size(20);
    let wanted = id(1, CASES / 2);
    group.bench_function("open, load one case, lock (without derivation)", |bench| {
        bench.iter(|| -> Result<usize, StorageError> {
            let vault = Vault::open(dir.path(), &passphrase(), START)?;
            let rows = load(&vault, &wanted)?;
            vault.lock()?;
            Ok(rows)
        });
    });
    {
        let mut vault = Vault::open(dir.path(), &passphrase(), START)?;
        assert_eq!(load(&vault, &wanted)?, 1 + (FACTS + ENTRIES) as usize);
        group.bench_function("load one case", |bench| {
            bench.iter(|| black_box(load(&vault, &wanted)));
        });
        assert_eq!(list(&vault)?, (CASES + CASES * FACTS) as usize);
        group.bench_function("list all cases with all their facts", |bench| {
            bench.iter(|| black_box(list(&vault)));
        });
        let mut number = 0_u64;
        group.bench_function("save one fact", |bench| {
            bench.iter(|| {
                number += 1;
                vault.write(|tx| {
                    tx.put_fact(&Fact {
                        case_id: wanted.clone(),
                        field: "field_1".to_owned(),
                        row: String::new(),
                        entered: Entered::Value(number.to_string()),
                    })
                })
            });
        });
    }
    group.finish();

    let dear = tempfile::tempdir()?;
    Vault::create(
        dear.path(),
        &passphrase(),
        KdfCost::STANDARD,
        START,
        &mut SystemRandom,
    )?;
    let mut group = criterion.benchmark_group("unlock");
    group.sample_size(10);
    group.bench_function("standard derivation, empty vault", |bench| {
        bench.iter(|| Vault::open(dear.path(), &passphrase(), START).map(|_| ()));
    });
    group.finish();
    Ok(())
}

criterion_group!(all, benches);
criterion_main!(all);
