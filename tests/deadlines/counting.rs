//! Interruptions and leave: however they are typed, they come to the same, and they give time.

use super::letters::dependents;
use super::strategies::{day, is_sound, near_facts, trials};
use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::prelude::*;
use spoorboek_contract::rule_pack::engine;
use spoorboek_domain::{CaseFile, Fact, FactKey, Field as FormField, Value};
use spoorboek_rules::{Facts, Field, Interruption};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// One row of the form: the first day, how many days, and for leave whether the same illness goes on.
type Row = (NaiveDate, u64, Option<bool>);

/// A case as the form holds it: the rows in the order in which they were typed.
fn typed(first: NaiveDate, gaps: &[Row], leaves: &[Row]) -> CaseFile {
    let mut case = CaseFile::default();
    let mut set = |field, row: &str, value| {
        case.facts
            .insert(FactKey::row(field, row), Fact::Known(value));
    };
    set(FormField::FirstSickDay, "", Value::Date(first));
    for ((from, days, flag), row) in gaps.iter().zip(1..) {
        let row = row.to_string();
        set(FormField::InterruptionRecoveredOn, &row, Value::Date(*from));
        set(
            FormField::InterruptionSickAgainOn,
            &row,
            Value::Date(*from + Days::new(*days)),
        );
        if let Some(flag) = flag {
            set(FormField::InterruptionConfirmed, &row, Value::YesNo(*flag));
        }
    }
    for ((from, days, flag), row) in leaves.iter().zip(1..) {
        let row = row.to_string();
        set(FormField::LeaveFrom, &row, Value::Date(*from));
        set(
            FormField::LeaveTo,
            &row,
            Value::Date(*from + Days::new(*days)),
        );
        set(
            FormField::LeaveSickBefore,
            &row,
            Value::YesNo(flag.unwrap_or(true)),
        );
        set(FormField::LeaveSickAfter, &row, Value::YesNo(true));
        set(
            FormField::LeaveSameCause,
            &row,
            Value::YesNo(flag.unwrap_or(true)),
        );
    }
    case
}

/// The dates of a case, in their order.
fn dates(case: &CaseFile) -> Vec<(String, NaiveDate)> {
    let facts = case.rule_facts(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
    let outcome = engine().compute(&facts.unwrap()).deadlines;
    outcome
        .iter()
        .map(|it| (it.full_id().into_owned(), it.date))
        .collect()
}

/// Rows after the first day, no two of which begin on one day: those contradict each other, and the
/// one that was typed first counts.
fn rows() -> impl Strategy<Value = Vec<(u64, u64, Option<bool>)>> {
    vec((1u64..900, 0u64..60, any::<Option<bool>>()), 0..5).prop_map(|mut rows| {
        let mut seen = BTreeSet::new();
        rows.retain(|(after, ..)| seen.insert(*after));
        rows
    })
}

fn placed(first: NaiveDate, rows: &[(u64, u64, Option<bool>)]) -> Vec<Row> {
    let rows = rows.iter();
    rows.map(|(after, days, flag)| (first + Days::new(*after), *days, *flag))
        .collect()
}

proptest! {
    #![proptest_config(trials())]

    #[test]
    fn rows_come_to_the_same_in_any_order(
        first in day(),
        (gaps, mixed_gaps) in rows().prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
        (leaves, mixed_leaves) in rows().prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
    ) {
        let one = typed(first, &placed(first, &gaps), &placed(first, &leaves));
        let other = typed(first, &placed(first, &mixed_gaps), &placed(first, &mixed_leaves));
        prop_assert_eq!(dates(&one), dates(&other));
    }

    #[test]
    fn what_is_typed_twice_counts_once(
        first in day(), gaps in rows(), leaves in rows(), twice in 0usize..5,
    ) {
        let (gaps, leaves) = (placed(first, &gaps), placed(first, &leaves));
        let again = |rows: &[Row]| {
            let mut rows = rows.to_vec();
            rows.extend(rows.get(twice).copied());
            rows
        };
        let one = typed(first, &gaps, &leaves);
        let other = typed(first, &again(&gaps), &again(&leaves));
        prop_assert_eq!(dates(&one), dates(&other));
    }

    /// Merging again changes nothing: the case that began anew has the dates of one that began there.
    #[test]
    fn a_case_that_began_anew_is_as_one_that_began_then(facts in near_facts()) {
        let before = engine().compute(&facts);
        let first = before.effective_first_sick_day;
        let mut anew = facts.clone();
        anew.set_date(Field::FirstSickDay, Some(first));
        anew.interruptions.retain(|gap| gap.recovered_on > Some(first));
        anew.maternity_leave.retain(|leave| leave.from > Some(first));
        prop_assume!(is_sound(&anew));
        let after = engine().compute(&anew);
        prop_assert_eq!(after.effective_first_sick_day, first);
        prop_assert_eq!(after.sick_days_excluded, before.sick_days_excluded);
        prop_assert_eq!(&after.deadlines, &before.deadlines);
        prop_assert_eq!(&after.conflicts, &before.conflicts);
    }

    #[test]
    fn a_later_first_sick_day_gives_no_earlier_date(facts in near_facts(), later in 0u64..400) {
        let mut moved = facts.clone();
        moved.set_date(Field::FirstSickDay, Some(facts.first_sick_day() + Days::new(later)));
        prop_assume!(is_sound(&moved));
        never_earlier(&facts, &moved)?;
    }

    #[test]
    fn one_more_interruption_gives_no_earlier_date(
        facts in near_facts(), after in 1u64..900, days in 1u64..60,
    ) {
        let recovered_on = engine().compute(&facts).effective_first_sick_day + Days::new(after);
        let mut moved = facts.clone();
        moved.interruptions.push(Interruption {
            recovered_on: Some(recovered_on),
            sick_again_on: Some(recovered_on + Days::new(days)),
            recovery_confirmed: Some(true),
        });
        // As the form puts them.
        moved.interruptions.sort_by_key(|gap| gap.recovered_on);
        prop_assume!(is_sound(&moved));
        never_earlier(&facts, &moved)?;
    }
}

/// Dates that may come earlier though the count runs later, by rules of the contract:
/// - `pw.track2_start`: capacity that was established after the first-year evaluation gives it eight
///   weeks from that day; where the end of week 52 moves past that day, six weeks from there count,
///   which may be sooner;
/// - `pw.wia_start`: a wage sanction that was sent after the last day has no effect; where the last
///   day moves past it, the sanction's end counts, which UWV's letter or a repair may have set sooner.
///
/// What rests on them moves with them.
const MAY_COME_EARLIER: [&str; 2] = ["pw.track2_start", "pw.wia_start"];

/// A letter stays where it is however the count runs: it is left out here.
fn never_earlier(before: &Facts, after: &Facts) -> Result<(), TestCaseError> {
    let (mut before, mut after) = (before.clone(), after.clone());
    before.letters.clear();
    after.letters.clear();
    let (before, after) = (engine().compute(&before), engine().compute(&after));
    prop_assert!(after.effective_first_sick_day >= before.effective_first_sick_day);
    for deadline in &before.deadlines {
        let moved = after.deadline(deadline.id, deadline.number);
        if moved.is_some_and(|moved| moved.date < deadline.date) {
            let may = EXCEPTIONS.contains(deadline.id);
            prop_assert!(may, "{} from {} to {moved:?}", deadline.id, deadline.date);
        }
    }
    Ok(())
}

static EXCEPTIONS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut all = BTreeSet::new();
    for id in MAY_COME_EARLIER {
        all.insert(id.to_owned());
        all.extend(dependents(engine().pack(), id));
    }
    all
});

#[test]
fn few_dates_may_come_earlier() {
    let rules = engine().rules().iter();
    let may: BTreeSet<&str> = rules
        .map(|rule| rule.id.as_str())
        .filter(|id| EXCEPTIONS.contains(*id))
        .collect();
    let expected = [
        "ind.salary_report_dormant",
        "offer.wages",
        "pw.progress_talk",
        "pw.track2_start",
        "pw.wia_start",
    ];
    assert_eq!(may, expected.into());
}
