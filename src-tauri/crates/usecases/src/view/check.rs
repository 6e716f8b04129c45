//! The UWV check of a case.

use super::form::step as step_of;
use super::go::{go_to, tab_of};
use crate::basis::Basis;
use crate::convert::count;
use spoorboek_contract::check_list;
use spoorboek_contract::message::{
    Bilingual, CaseTab, CheckItem, CheckSeverity, CheckStatus, CheckView, GoTo, OpenWord,
    Threshold, ThresholdUnit, WordTier,
};
use spoorboek_domain as domain;
use spoorboek_domain::{CaseFile, CheckText, Field, Known, Thresholds, Trajectory};
use spoorboek_rules::Outcome;

/// The check, the heaviest open rules first.
pub(super) fn view(
    basis: &Basis,
    case: &CaseFile,
    outcome: Option<&Outcome<'_>>,
    trajectory: &Trajectory,
    words: &[OpenWord],
    empty_sections: u32,
) -> CheckView {
    let bsn = words.iter().filter(|it| it.tier == WordTier::Bsn).count();
    let known = Known {
        phases: trajectory.days.starts(),
        empty_sections,
        open_words: count(words.len() - bsn),
        open_bsn: count(bsn),
        plan_changed_on: case.plan_changed_on,
        ..Known::default()
    };
    let list = check_list::builtin();
    let found = case.check(
        list,
        &basis.thresholds,
        &known,
        outcome,
        &basis.engine,
        basis.today,
    );
    let mut items: Vec<CheckItem> = found
        .into_iter()
        .filter_map(|found| {
            let rule = list.rules().get(found.rule)?;
            let explanation = case.row_text(Field::CheckExplanation, &rule.id);
            let explained_on = case.row_date(Field::CheckExplainedOn, &rule.id);
            Some(CheckItem {
                id: rule.id.clone(),
                severity: severity(rule.severity),
                status: status(found.status),
                title: text(&rule.title),
                says: text(&found.says),
                to_do: text(&rule.to_do),
                due: found.due.map(|day| day.to_string()),
                can_explain: rule.can_explain,
                explanation: Some(explanation.to_owned()).filter(|text| !text.is_empty()),
                explained_on: explained_on.map(|day| day.to_string()),
                go: place(case, rule.place.tab, &found),
            })
        })
        .collect();
    items.sort_by(|a, b| (a.status, a.severity, &a.id).cmp(&(b.status, b.severity, &b.id)));
    let open = || items.iter().filter(|it| it.status == CheckStatus::Open);
    let blocking = open().filter(|it| it.severity == CheckSeverity::Blocks);
    CheckView {
        open: count(open().count()),
        blocking: count(blocking.count()),
        items,
    }
}

fn place(case: &CaseFile, tab: domain::CheckTab, found: &domain::CheckItem) -> GoTo {
    let tab = match tab {
        domain::CheckTab::Facts => CaseTab::Facts,
        domain::CheckTab::Profile => CaseTab::Profile,
        domain::CheckTab::Trajectory => CaseTab::Trajectory,
        domain::CheckTab::Log => CaseTab::Log,
        domain::CheckTab::Applications => CaseTab::Applications,
        domain::CheckTab::Check => CaseTab::Check,
        domain::CheckTab::Documents => CaseTab::Documents,
    };
    let step = found.field.map(Field::step);
    let step = step.filter(|step| *step != domain::FormStep::Station);
    GoTo {
        step: step.map(step_of),
        field: found
            .field
            .filter(|_| step.is_some())
            .map(|it| it.key().to_owned()),
        row: found.row.clone(),
        entry: found.entry.clone(),
        ..go_to(&case.id, step.map_or(tab, tab_of))
    }
}

fn text(text: &CheckText) -> Bilingual {
    Bilingual {
        nl: text.nl.clone(),
        en: text.en.clone(),
    }
}

fn severity(severity: domain::CheckSeverity) -> CheckSeverity {
    match severity {
        domain::CheckSeverity::Blocks => CheckSeverity::Blocks,
        domain::CheckSeverity::High => CheckSeverity::High,
        domain::CheckSeverity::Warn => CheckSeverity::Warn,
        domain::CheckSeverity::Info => CheckSeverity::Info,
    }
}

fn status(status: domain::CheckStatus) -> CheckStatus {
    match status {
        domain::CheckStatus::Open => CheckStatus::Open,
        domain::CheckStatus::Explained => CheckStatus::Explained,
        domain::CheckStatus::Closed => CheckStatus::Closed,
        domain::CheckStatus::NotYet => CheckStatus::NotYet,
    }
}

/// The numbers of the check as they are set, with their limits.
pub(crate) fn thresholds(set: &Thresholds) -> Vec<Threshold> {
    let thresholds = check_list::builtin().thresholds().iter();
    thresholds
        .map(|it| Threshold {
            key: it.key.clone(),
            value: set.of(it),
            standard: it.standard,
            least: it.least,
            most: it.most,
            unit: unit(it.unit),
            title: text(&it.title),
        })
        .collect()
}

fn unit(unit: domain::ThresholdUnit) -> ThresholdUnit {
    match unit {
        domain::ThresholdUnit::Days => ThresholdUnit::Days,
        domain::ThresholdUnit::BusinessDays => ThresholdUnit::BusinessDays,
        domain::ThresholdUnit::Weeks => ThresholdUnit::Weeks,
        domain::ThresholdUnit::Months => ThresholdUnit::Months,
        domain::ThresholdUnit::Count => ThresholdUnit::Count,
        domain::ThresholdUnit::Percent => ThresholdUnit::Percent,
    }
}
