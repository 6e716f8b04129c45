//! Another course of events, tried on a copy of a case; kept by name, made real or thrown away.

use crate::App;
use crate::basis::{Basis, Dated};
use crate::case::{at_its_place, typed_fact};
use crate::change::found;
use crate::convert::{entered, facts_only};
use crate::failure::{Outcome, failure};
use crate::moves::{moves_between, with_edits};
use crate::view::{self, placement, timeline};
use spoorboek_contract::message::{
    CaseView, EditedFact, EntryOfCase, FactEdit, FactView, Failure, FailureCode, PlacementView,
    ScenarioAdoption, ScenarioDraft, ScenarioView, WhatIf, WhatIfView,
};
use spoorboek_domain::{CaseFile, Fact, FactKey, Field, MAX_TEXT, Timeline, Value};
use spoorboek_storage::table::{Scenario, ScenarioFact, Subject};

/// Longest name of a scenario, in characters.
const LONGEST_NAME: usize = 200;

impl App {
    /// Tries changes on a copy of a case. Nothing is kept.
    ///
    /// # Errors
    /// When a field is not known, the case is gone, or the vault is locked or cannot be read.
    pub fn what_if(&self, request: WhatIf) -> Result<WhatIfView, Failure> {
        Ok(self.read(|transaction| {
            let row = found(transaction.case(&request.case_id)?)?;
            let basis = self.basis(transaction)?;
            let case = facts_only(transaction, &row)?;
            let copy = with_edits(&case, &request.changes, &basis)?;
            Ok(compared(&basis, &case, &copy, &request.changes))
        })?)
    }

    /// What the permit says of each form of placement, with some fields changed on a copy.
    ///
    /// # Errors
    /// When a field is not known, the case is gone, or the vault is locked or cannot be read.
    pub fn placement_check(&self, request: WhatIf) -> Result<PlacementView, Failure> {
        Ok(self.read(|transaction| {
            let row = found(transaction.case(&request.case_id)?)?;
            let basis = self.basis(transaction)?;
            let case = facts_only(transaction, &row)?;
            let copy = with_edits(&case, &request.changes, &basis)?;
            Ok(placement::placements(&basis, &copy))
        })?)
    }

    /// Keeps a scenario, new or changed.
    ///
    /// # Errors
    /// When it has no name or no change, a field is not known, the case is gone, or the vault is
    /// locked or cannot be written.
    pub fn scenario_save(&self, draft: ScenarioDraft) -> Result<CaseView, Failure> {
        let name = draft.name.trim().to_owned();
        if name.is_empty() {
            return Err(failure(FailureCode::ScenarioNameMissing).into());
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(failure(FailureCode::TextTooLong).into());
        }
        let facts = self.scenario_facts(&draft.changes)?;
        if facts.is_empty() {
            return Err(failure(FailureCode::ScenarioEmpty).into());
        }
        let id = match draft.id.clone() {
            Some(id) => id,
            None => self.new_id()?,
        };
        self.step(&draft.case_id, |step| {
            let before = step.transaction.scenario(&id)?;
            if draft.id.is_some() {
                found(before.as_ref().filter(|it| it.case_id == draft.case_id))?;
            }
            let kept = Scenario {
                id: id.clone(),
                case_id: draft.case_id.clone(),
                name,
                facts,
                created_ms: before.map_or(step.now_ms, |before| before.created_ms),
                changed_ms: step.now_ms,
            };
            step.change(&Subject::Scenario(id.clone()), |transaction| {
                Ok(transaction.put_scenario(&kept)?)
            })
        })
    }

    /// The changes as they are kept: the last one of each field counts.
    fn scenario_facts(&self, changes: &[FactEdit]) -> Outcome<Vec<ScenarioFact>> {
        let mut facts: Vec<ScenarioFact> = Vec::new();
        for edit in changes {
            let (field, row) = at_its_place(&edit.field, &edit.row)?;
            let fact = typed_fact(field, &edit.typed, self.today())?;
            // The number of a dossier is no fact of the table, and no event.
            if field == Field::DossierNumber {
                continue;
            }
            facts.retain(|kept| kept.field != field.key() || kept.row != row);
            facts.push(ScenarioFact {
                field: field.key().to_owned(),
                row,
                entered: fact.as_ref().map(entered),
            });
        }
        Ok(facts)
    }

    /// Throws a scenario away.
    ///
    /// # Errors
    /// When it is gone, or the vault is locked or cannot be written.
    pub fn scenario_remove(&self, entry: EntryOfCase) -> Result<CaseView, Failure> {
        self.step(&entry.case_id, |step| {
            let kept = step.transaction.scenario(&entry.id)?;
            found(kept.filter(|it| it.case_id == entry.case_id))?;
            step.change(&Subject::Scenario(entry.id.clone()), |transaction| {
                transaction.remove_scenario(&entry.id)?;
                Ok(())
            })
        })
    }

    /// Makes a scenario real: its facts become those of the case, in one step with a reason. The
    /// scenario itself goes; undo brings it back with the facts as they were.
    ///
    /// # Errors
    /// When there is no reason, the scenario is gone, or the vault is locked or cannot be written.
    pub fn scenario_adopt(&self, adoption: ScenarioAdoption) -> Result<CaseView, Failure> {
        let reason = adoption.reason.trim();
        if reason.is_empty() {
            return Err(failure(FailureCode::ReasonMissing).into());
        }
        if reason.chars().count() > MAX_TEXT {
            return Err(failure(FailureCode::TextTooLong).into());
        }
        self.step(&adoption.case_id, |step| {
            let kept = step.transaction.scenario(&adoption.id)?;
            let kept = found(kept.filter(|it| it.case_id == adoption.case_id))?;
            for fact in &kept.facts {
                // A field that only a newer program knows is left alone.
                if let Some((field, entered)) = scenario_fact(fact) {
                    step.enter(field, &fact.row, entered.as_ref())?;
                }
            }
            step.change(&Subject::Scenario(kept.id.clone()), |transaction| {
                transaction.remove_scenario(&kept.id)?;
                Ok(())
            })?;
            step.reason(reason)
        })
    }
}

/// The field and what is entered in it; nothing where the field is emptied.
fn scenario_fact(kept: &ScenarioFact) -> Option<(Field, Option<Fact>)> {
    let field = Field::from_key(&kept.field)?;
    let entered = kept.entered.clone();
    Some((field, entered.map(|it| crate::convert::fact(field, it))))
}

/// A scenario as the window shows it.
pub(crate) fn scenario_view(basis: &Basis, case: &CaseFile, kept: &Scenario) -> ScenarioView {
    let mut copy = case.clone();
    let known: Vec<_> = kept
        .facts
        .iter()
        .filter_map(|fact| Some((scenario_fact(fact)?, fact.row.clone())))
        .collect();
    for ((field, entered), row) in &known {
        copy.enter(FactKey::row(*field, row), entered.clone());
    }
    let outcome = basis.outcome(&copy);
    let problems = copy.problems(basis.today);
    let shown = view::facts::facts(&copy, outcome.as_ref(), &problems);
    let facts = known.iter().map(|((field, _), row)| {
        let there = shown
            .iter()
            .find(|it| it.field == field.key() && it.row == *row);
        there.cloned().unwrap_or_else(|| FactView {
            field: field.key().to_owned(),
            row: row.clone(),
            value: None,
            typed: None,
            weekday: None,
            sick_week: None,
            problem: None,
        })
    });
    ScenarioView {
        id: kept.id.clone(),
        name: kept.name.clone(),
        facts: facts.collect(),
        changed_ms: milliseconds(kept.changed_ms),
    }
}

/// An instant for the window, whose numbers are exact up to 2^53.
pub(crate) fn milliseconds(instant: i64) -> f64 {
    instant as f64
}

fn compared(basis: &Basis, case: &CaseFile, copy: &CaseFile, edits: &[FactEdit]) -> WhatIfView {
    let (before, after) = (basis.dated(case), basis.dated(copy));
    let (before, after) = (before.as_ref(), after.as_ref());
    let moves = moves_between(basis, before, basis, after);
    let (before, after) = lines(basis, (case, before), (copy, after));
    WhatIfView {
        facts: edited(basis, case, copy, edits),
        moves,
        before: timeline::timeline(&before, basis.today),
        after: timeline::timeline(&after, basis.today),
        groups: view::groups(copy),
    }
}

/// Both rail lines, from the first day of either to the last.
fn lines(
    basis: &Basis,
    before: (&CaseFile, Option<&Dated<'_>>),
    after: (&CaseFile, Option<&Dated<'_>>),
) -> (Timeline, Timeline) {
    let line = |(case, dated): (&CaseFile, Option<&Dated<'_>>)| view::line(basis, case, dated);
    let (mut before, mut after) = (line(before), line(after));
    let (from, to) = (before.from.min(after.from), before.to.max(after.to));
    before.widen(from, to);
    after.widen(from, to);
    (before, after)
}

fn edited(basis: &Basis, case: &CaseFile, copy: &CaseFile, edits: &[FactEdit]) -> Vec<EditedFact> {
    let problems = copy.problems(basis.today);
    let mut facts: Vec<EditedFact> = Vec::new();
    for edit in edits {
        let Ok((field, row)) = at_its_place(&edit.field, &edit.row) else {
            continue;
        };
        let key = FactKey::row(field, &row);
        let value = |case: &CaseFile| case.row_value(field, &row).map(Value::canonical);
        let mut found = problems.iter();
        let found = found.find(|(at, _)| *at == key);
        facts.retain(|it| it.field != field.key() || it.row != row);
        facts.push(EditedFact {
            field: field.key().to_owned(),
            before: value(case),
            after: value(copy),
            problem: found.map(|(_, problem)| view::problem(problem)),
            row,
        });
    }
    facts
}
