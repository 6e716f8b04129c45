//! Every act of the window in a vault of 1,000 cases with 100 log lines each: what a click waits for
//! below the window.

#![allow(clippy::expect_used, reason = "a benchmark that cannot go on says why")]

use chrono::{Days, NaiveDate};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use spoorboek_contract::message::*;
use spoorboek_storage::table::{self, ClientCase, Entered, Fact};
use spoorboek_storage::{KdfCost, Passphrase, StorageError, Vault, WriteTransaction};
use spoorboek_usecases::{App, Host, HostError};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

const CASES: u64 = 1_000;
const LINES: u64 = 100;
const PASSPHRASE: &str = "vier trage treinen wachten";
const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();

struct BenchHost {
    random: AtomicU64,
    now_ms: AtomicI64,
    folder: PathBuf,
}

impl Host for BenchHost {
    fn today(&self) -> NaiveDate {
        TODAY
    }

    fn now_ms(&self) -> i64 {
        // Far apart, so that each change is a step of its own.
        self.now_ms.fetch_add(20_000, Ordering::Relaxed)
    }

    fn start_of_day_ms(&self, day: NaiveDate) -> i64 {
        day.and_time(chrono::NaiveTime::MIN)
            .and_utc()
            .timestamp_millis()
    }

    fn day_of_ms(&self, instant_ms: i64) -> NaiveDate {
        chrono::DateTime::from_timestamp_millis(instant_ms).map_or(TODAY, |at| at.date_naive())
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), HostError> {
        let next = self.random.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        for (byte, source) in bytes.iter_mut().rev().zip(next.iter().rev()) {
            *byte = *source;
        }
        Ok(())
    }

    fn documents_folder(&self) -> PathBuf {
        self.folder.clone()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }

    fn show_folder(&self, _: &Path) -> bool {
        true
    }
}

fn id(kind: u64, number: u64) -> String {
    format!("00000000-0000-4000-{kind:04x}-{number:012x}")
}

fn ago(days: u64) -> NaiveDate {
    TODAY.checked_sub_days(Days::new(days)).unwrap_or(TODAY)
}

/// A case like the example, with its own name, days and log.
fn put_case(
    transaction: &WriteTransaction<'_>,
    number: u64,
    like: &[Fact],
) -> Result<(), StorageError> {
    let case_id = id(1, number);
    transaction.put_case(&ClientCase {
        id: case_id.clone(),
        dossier_number: transaction.next_dossier_number(2025)?,
        demo: false,
        created_ms: 0,
        changed_ms: 0,
        closed_on: None,
    })?;
    for fact in like {
        let own = match fact.field.as_str() {
            "employee.name" => Some(format!("Amira de Vries {number}")),
            "employer.name" => Some(format!("Voorbeeld {} B.V.", number % 300)),
            "sickness.first_sick_day" => Some(ago(140 + number % 500).to_string()),
            _ => None,
        };
        transaction.put_fact(&Fact {
            case_id: case_id.clone(),
            entered: own.map_or_else(|| fact.entered.clone(), Entered::Value),
            ..fact.clone()
        })?;
    }
    for line in 0..LINES {
        transaction.put_log_entry(&table::LogEntry {
            id: id(2, number * LINES + line),
            case_id: case_id.clone(),
            date: ago(line * 2 + number % 30),
            kind: if line % 3 == 0 { "call" } else { "meeting" }.to_owned(),
            duration_minutes: Some(45),
            who: "coach en werknemer".to_owned(),
            summary: format!("Voortgang besproken, vacature {line} bekeken en een brief verbeterd"),
            result: "De brief is verstuurd".to_owned(),
            next_step: "Belt de werkgever".to_owned(),
            next_step_on: Some(ago(line * 2)),
            visibility: table::Visibility::Report,
            phase: String::new(),
            milestone: String::new(),
            service: "progress_meeting".to_owned(),
            created_ms: 0,
            changed_ms: 0,
        })?;
    }
    Ok(())
}

fn program(folder: &Path) -> App {
    let host = BenchHost {
        random: 1.into(),
        now_ms: 1_795_305_600_000.into(),
        folder: folder.join("documents"),
    };
    let cost = KdfCost::test();
    let app = App::with_kdf_cost(folder.join("program"), Box::new(host), cost);
    let passphrase = || PassphraseDraft {
        passphrase: PASSPHRASE.to_owned(),
    };
    app.vault_create(passphrase()).expect("a vault");
    let example = app.demo_add(Nothing {}).expect("the example");
    app.vault_lock(Nothing {}).expect("locked");
    let vault = folder.join("program").join("vault");
    let mut vault =
        Vault::open(&vault, &Passphrase::new(PASSPHRASE.to_owned()), TODAY).expect("opened");
    vault
        .write(|transaction| {
            let like = transaction.facts(&example.case_id)?;
            (0..CASES).try_for_each(|number| put_case(transaction, number, &like))
        })
        .expect("written");
    drop(vault);
    app.vault_unlock(passphrase()).expect("open again");
    app
}

fn acts(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    // Kept where it is named, to be opened in the real window: `SPOORBOEK_FOLDER=…/program`.
    let kept = std::env::var_os("SPOORBOEK_BENCH_FOLDER").map(PathBuf::from);
    let app = program(kept.as_deref().unwrap_or(folder.path()));
    let case_id = id(1, 500);
    let board = |track| {
        app.board(BoardRequest { track, limit: 200 })
            .expect("a board")
    };
    let case = || CaseId {
        case_id: case_id.clone(),
    };
    let change = |typed: &str| FactChange {
        case_id: case_id.clone(),
        field: "programme.planned_end".to_owned(),
        row: String::new(),
        typed: typed.to_owned(),
    };
    black_box(board(None));
    let mut group = criterion.benchmark_group("1000_cases");
    group.sample_size(20);
    group.bench_function("board", |b| b.iter(|| board(None)));
    group.bench_function("board_of_a_track", |b| {
        b.iter(|| board(Some(Track::Permit)))
    });
    group.bench_function("agenda_month", |b| {
        let request = || AgendaRequest {
            span: AgendaSpan::Month,
            day: None,
            whole: None,
        };
        b.iter(|| app.agenda(request()).expect("an agenda"));
    });
    for query in ["am", "vacature brief", "vries 500"] {
        group.bench_function(format!("search_{}", query.replace(' ', "_")), |b| {
            b.iter(|| {
                app.search(SearchQuery {
                    query: query.to_owned(),
                })
                .expect("finds")
            });
        });
    }
    group.bench_function("case_list", |b| {
        b.iter(|| app.case_list(Nothing {}).expect("a list"))
    });
    group.bench_function("signals", |b| {
        b.iter(|| app.signals(Nothing {}).expect("signals"))
    });
    group.bench_function("case_open", |b| {
        b.iter(|| app.case_open(case()).expect("a case"))
    });
    group.bench_function("case_history", |b| {
        b.iter(|| app.case_history(case()).expect("a history"))
    });
    group.bench_function("fact_preview", |b| {
        b.iter(|| app.fact_preview(change("31-12-2027")).expect("moves"));
    });
    let mut turn = 0_u32;
    group.bench_function("fact_set", |b| {
        b.iter(|| {
            turn += 1;
            let typed = if turn.is_multiple_of(2) {
                "31-12-2027"
            } else {
                "30-11-2027"
            };
            app.fact_set(change(typed)).expect("kept")
        });
    });
    group.bench_function("fact_set_then_board", |b| {
        b.iter(|| {
            turn += 1;
            let typed = if turn.is_multiple_of(2) {
                "31-12-2027"
            } else {
                "30-11-2027"
            };
            app.fact_set(change(typed)).expect("kept");
            board(None)
        });
    });
    group.bench_function("log_save", |b| {
        b.iter_batched(
            || LogDraft {
                case_id: id(1, 600),
                id: None,
                date: "vandaag".to_owned(),
                kind: LogKind::Call,
                duration: "15".to_owned(),
                who: String::new(),
                summary: "Gebeld over de sollicitatie".to_owned(),
                result: String::new(),
                next_step: String::new(),
                next_step_on: String::new(),
                visibility: Visibility::Report,
                phase: String::new(),
                milestone: String::new(),
                service: String::new(),
                dismissed: Vec::new(),
            },
            |draft| app.log_save(draft).expect("kept"),
            BatchSize::PerIteration,
        );
    });
    let long = "Vandaag is de voortgang besproken; de klachtenafhandeling bij de werkgever loopt. ";
    let long: String = long.chars().cycle().take(100_000).collect();
    group.bench_function("words_in_100000_characters", |b| {
        b.iter(|| {
            app.words_find(WordText {
                case_id: Some(case_id.clone()),
                place: "programme.goal".to_owned(),
                row: String::new(),
                text: long.clone(),
            })
            .expect("findings")
        });
    });
    group.finish();
}

criterion_group!(benches, acts);
criterion_main!(benches);
