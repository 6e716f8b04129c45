//! What asks for attention across all cases, each as a question to the person who knows.

use crate::App;
use crate::basis::{Basis, Dated};
use crate::convert::{case_of, count};
use crate::failure::Outcome;
use crate::view;
use crate::view::deadlines;
use spoorboek_contract::message::{
    Bilingual, ConflictView, Failure, Nothing, Party, Severity, SignalBoard, SignalKind, SignalView,
};
use spoorboek_domain::{CaseFile, Field, StationState, form_field};
use spoorboek_storage::ReadTransaction;
use spoorboek_storage::table::Fact;
use std::collections::BTreeMap;

impl App {
    /// Everything that asks for attention, the most urgent first.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn signals(&self, _: Nothing) -> Result<SignalBoard, Failure> {
        Ok(self.read(|transaction| {
            let (basis, summaries) = self.summaries(transaction)?;
            let mut found: Vec<&Found> = summaries.iter().flat_map(|it| &it.signals).collect();
            found.sort_by(|(a, one), (b, other)| (a, &one.key).cmp(&(b, &other.key)));
            Ok(SignalBoard {
                in_all: count(found.len()),
                signals: found
                    .into_iter()
                    .take(MOST_SIGNALS)
                    .map(|(_, signal)| signal.clone())
                    .collect(),
                horizon_days: basis.policy.horizon_days,
            })
        })?)
    }
}

/// All cases that are not closed, with their facts, in two queries.
pub(crate) fn open_cases(transaction: &ReadTransaction<'_>) -> Outcome<Vec<CaseFile>> {
    let mut facts: BTreeMap<String, Vec<Fact>> = BTreeMap::new();
    for fact in transaction.all_facts()? {
        facts.entry(fact.case_id.clone()).or_default().push(fact);
    }
    let rows = transaction.cases()?;
    let open = rows.iter().filter(|row| row.closed_on.is_none());
    let cases = open.map(|row| case_of(row, facts.remove(&row.id).unwrap_or_default()));
    Ok(cases.collect())
}

/// How urgent a signal is: by its kind, then by the days that are left.
type Urgency = (u8, i64);

/// A signal with its place in the order.
pub(crate) type Found = (Urgency, SignalView);

/// More than these nobody reads in one go: the most urgent are sent, with the number of all.
const MOST_SIGNALS: usize = 500;

/// The signals of one case.
pub(crate) fn case_signals(
    basis: &Basis,
    case: &CaseFile,
    dated: Option<&Dated<'_>>,
    conflicts: &[ConflictView],
    found: &mut Vec<Found>,
) {
    let signal = |kind: SignalKind, id: &str, who: Party, ask: Bilingual| SignalView {
        key: format!("{}/{kind:?}/{id}", case.id),
        case_id: case.id.clone(),
        name: case.text(Field::EmployeeName).to_owned(),
        dossier_number: case.dossier_number.clone(),
        demo: case.demo,
        kind,
        who,
        ask,
        conflict: None,
        deadline: None,
        because: None,
        field: None,
        row: String::new(),
        problem: None,
    };
    for (key, problem) in case.problems(basis.today) {
        let id = format!("{}/{}", key.field.key(), key.row);
        let ask = Bilingual {
            nl: "Klopt dit gegeven?".to_owned(),
            en: "Is this fact right?".to_owned(),
        };
        let mut shown = signal(SignalKind::Problem, &id, Party::Coach, ask);
        shown.field = Some(key.field.key().to_owned());
        shown.row = key.row;
        shown.problem = Some(view::problem(&problem));
        found.push(((4, 0), shown));
    }
    let Some(dated) = dated else {
        return;
    };
    for conflict in conflicts {
        let mut shown = signal(
            SignalKind::Conflict,
            &conflict.id,
            conflict.who,
            conflict.ask.clone(),
        );
        shown.conflict = Some(conflict.clone());
        found.push(((0, 0), shown));
    }
    for question in view::asked(basis, case, dated) {
        let who = deadlines::party(question.who);
        let ask = view::bilingual(&question.ask);
        let mut shown = signal(SignalKind::Question, &question.id, who, ask);
        shown.because = Some(view::bilingual(&question.because));
        let field = question.field.and_then(form_field);
        shown.field = field.map(|field| field.key().to_owned());
        found.push(((3, 0), shown));
    }
    date_signals(basis, dated, signal, found);
}

fn date_signals(
    basis: &Basis,
    dated: &Dated<'_>,
    signal: impl Fn(SignalKind, &str, Party, Bilingual) -> SignalView,
    found: &mut Vec<Found>,
) {
    let horizon = i64::from(basis.policy.horizon_days);
    for station in dated.stations.iter().filter(|station| station.to_do) {
        let days = (station.counts() - basis.today).num_days();
        let late = station.state == StationState::Late;
        let coming = matches!(station.state, StationState::Next | StationState::Coming);
        let due = coming && days <= horizon;
        if !late && !due {
            continue;
        }
        let Some(date) = deadlines::deadline(basis, dated, station) else {
            continue;
        };
        let ask = asked(late);
        let kind = if late {
            SignalKind::Late
        } else {
            SignalKind::Due
        };
        let rank = match (late, date.severity) {
            (true, Severity::Red) => 1,
            (true, Severity::Amber) | (false, _) => 2,
        };
        let mut shown = signal(kind, &station.id, date.who, ask);
        shown.deadline = Some(date);
        found.push(((rank, days), shown));
    }
}

/// The question about a date; its name stands beside it.
fn asked(late: bool) -> Bilingual {
    let (nl, en) = if late {
        (
            "Is dit gedaan? Zo ja, op welke dag?",
            "Has this been done? If so, on which day?",
        )
    } else {
        ("Komt dit op tijd klaar?", "Will this be done in time?")
    };
    Bilingual {
        nl: nl.to_owned(),
        en: en.to_owned(),
    }
}
