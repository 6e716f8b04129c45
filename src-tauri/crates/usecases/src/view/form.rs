//! The form, from the domain's list of fields.

use super::fixed;
use spoorboek_contract::message::{CaseForm, Choice, FieldKind, FieldSpec, FormStep, GroupSpec};
use spoorboek_domain as domain;
use spoorboek_domain::{Field, Group};

pub(crate) fn case_form() -> CaseForm {
    CaseForm {
        fields: Field::ALL.iter().copied().map(field).collect(),
        groups: Group::ALL
            .into_iter()
            .filter(|group| group.in_form())
            .map(|group| GroupSpec {
                key: group.key().to_owned(),
                step: step(group.step()),
                title: group.title().map(|field| field.key().to_owned()),
            })
            .collect(),
    }
}

fn field(field: Field) -> FieldSpec {
    let choices = match field.kind() {
        domain::FieldKind::Choice(list) => list.choices(),
        _ => &[],
    };
    FieldSpec {
        key: field.key().to_owned(),
        step: step(field.step()),
        group: field.group().map(|group| group.key().to_owned()),
        kind: kind(field.kind()),
        choices: choices
            .iter()
            .map(|(key, label)| Choice {
                key: (*key).to_owned(),
                label: fixed(*label),
            })
            .collect(),
        required: field.required(),
        row_of: match field.kind() {
            domain::FieldKind::Row(group) => Some(group.key().to_owned()),
            _ => None,
        },
        guarded: field.guarded(),
    }
}

fn kind(kind: domain::FieldKind) -> FieldKind {
    match kind {
        domain::FieldKind::Text => FieldKind::Text,
        domain::FieldKind::LongText => FieldKind::LongText,
        domain::FieldKind::Date => FieldKind::Date,
        domain::FieldKind::Number(..) => FieldKind::Number,
        domain::FieldKind::Money => FieldKind::Money,
        domain::FieldKind::Hours => FieldKind::Hours,
        domain::FieldKind::TotalHours => FieldKind::TotalHours,
        domain::FieldKind::Time => FieldKind::Time,
        domain::FieldKind::Row(_) => FieldKind::Row,
        domain::FieldKind::Choice(_) => FieldKind::Choice,
        domain::FieldKind::YesNo => FieldKind::YesNo,
    }
}

pub(crate) fn step(step: domain::FormStep) -> FormStep {
    match step {
        domain::FormStep::Employee => FormStep::Employee,
        domain::FormStep::Employer => FormStep::Employer,
        domain::FormStep::Sickness => FormStep::Sickness,
        domain::FormStep::Track1 => FormStep::Track1,
        domain::FormStep::Permit => FormStep::Permit,
        domain::FormStep::People => FormStep::People,
        domain::FormStep::Intake => FormStep::Intake,
        domain::FormStep::Profile => FormStep::Profile,
        domain::FormStep::Search => FormStep::Search,
        domain::FormStep::Programme => FormStep::Programme,
        domain::FormStep::Milestones => FormStep::Milestones,
        domain::FormStep::Services => FormStep::Services,
        domain::FormStep::Training => FormStep::Training,
        domain::FormStep::Instruments => FormStep::Instruments,
        domain::FormStep::Appointments => FormStep::Appointments,
        domain::FormStep::Ending => FormStep::Ending,
        domain::FormStep::Placement => FormStep::Placement,
        domain::FormStep::Station => FormStep::Station,
    }
}
