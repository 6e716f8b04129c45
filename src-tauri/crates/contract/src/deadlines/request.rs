//! From JSON to facts, in the order of the contract's table, up to the first field of a wrong type.

use chrono::NaiveDate;
use spoorboek_rules::{
    FactPath, Facts, Field, Interruption, MaternityLeave, Permit, PermitCategory, Programme,
    Ruling30, WageSanction,
};

use super::json::Node;
use super::{Refusal, date_from};

/// The facts that were read, and where reading stopped.
pub(super) struct Reading {
    pub(super) facts: Facts,
    pub(super) stopped: Option<Located>,
}

/// A refusal with its place among the fields. `true` is after that field: unknown fields stand
/// behind the last known one of their object.
pub(super) struct Located {
    pub(super) at: (FactPath, bool),
    pub(super) refusal: Refusal,
}

type Read<T> = Result<T, Located>;

/// Longest part of an unknown field's name that is repeated.
const NAME_LENGTH: usize = 60;

impl Reading {
    /// Refuses at once where there is no first sick day: nothing comes before it.
    pub(super) fn of(node: &Node) -> Result<Self, Refusal> {
        let Node::Object(entries) = node else {
            return Err(Refusal::file("is no JSON object"));
        };
        let object = Object {
            entries,
            index: None,
        };
        let first_sick_day = object
            .date(Field::FirstSickDay)
            .map_err(|located| located.refusal)?
            .ok_or_else(|| wrong(Field::FirstSickDay.into(), "is required").refusal)?;
        let mut facts = Facts::new(first_sick_day);
        let stopped = read(&object, &mut facts).err();
        Ok(Self { facts, stopped })
    }
}

fn read(object: &Object<'_>, facts: &mut Facts) -> Read<()> {
    for entry in object.list(Field::Interruptions)? {
        facts.interruptions.push(Interruption::default());
        if let Some(gap) = facts.interruptions.last_mut() {
            let entry = entry?;
            gap.recovered_on = entry.date(Field::RecoveredOn)?;
            gap.sick_again_on = entry.date(Field::SickAgainOn)?;
            entry.nothing_else(&[Field::RecoveredOn, Field::SickAgainOn])?;
        }
    }
    for entry in object.list(Field::MaternityLeave)? {
        facts.maternity_leave.push(MaternityLeave::default());
        if let Some(leave) = facts.maternity_leave.last_mut() {
            read_leave(&entry?, leave)?;
        }
    }
    facts.problem_analysis_on = object.date(Field::ProblemAnalysisOn)?;
    facts.first_year_evaluation_on = object.date(Field::FirstYearEvaluationOn)?;
    facts.labour_expert_report_on = object.date(Field::LabourExpertReportOn)?;
    facts.capacity_established_on = object.date(Field::CapacityEstablishedOn)?;
    facts.track2_omitted_on = object.date(Field::Track2OmittedOn)?;
    facts.aow_date = object.date(Field::AowDate)?;
    facts.report_42_received_on = object.date(Field::Report42ReceivedOn)?;
    facts.uwv_notice_received_on = object.date(Field::UwvNoticeReceivedOn)?;
    facts.wia_application_received_on = object.date(Field::WiaApplicationReceivedOn)?;
    facts.voluntary_extension_days = object.integer(Field::VoluntaryExtensionDays)?;
    if let Some(group) = object.group(Field::WageSanction)? {
        read_sanction(&group, facts.wage_sanction.insert(WageSanction::default()))?;
    }
    facts.employment_end = object.date(Field::EmploymentEnd)?;
    if let Some(group) = object.group(Field::Programme)? {
        read_programme(&group, facts.programme.insert(Programme::default()))?;
    }
    if let Some(group) = object.group(Field::Permit)? {
        read_permit(&group, facts.permit.insert(Permit::default()))?;
    }
    if let Some(group) = object.group(Field::Ruling30)? {
        let ruling = facts.ruling30.insert(Ruling30::default());
        ruling.ends_on = group.date(Field::RulingEndsOn)?;
        ruling.new_contract_start = group.date(Field::NewContractStart)?;
        group.nothing_else(&[Field::RulingEndsOn, Field::NewContractStart])?;
    }
    facts.placement_start = object.date(Field::PlacementStart)?;
    let top_level: Vec<Field> = Field::ALL
        .iter()
        .copied()
        .filter(|field| !field.path().contains('.'))
        .collect();
    object.nothing_else(&top_level)
}

fn read_leave(entry: &Object<'_>, leave: &mut MaternityLeave) -> Read<()> {
    leave.from = entry.date(Field::LeaveFrom)?;
    leave.to = entry.date(Field::LeaveTo)?;
    leave.sick_directly_before = entry.flag(Field::SickDirectlyBefore)?;
    leave.sick_directly_after = entry.flag(Field::SickDirectlyAfter)?;
    leave.same_cause = entry.flag(Field::SameCause)?;
    entry.nothing_else(&[
        Field::LeaveFrom,
        Field::LeaveTo,
        Field::SickDirectlyBefore,
        Field::SickDirectlyAfter,
        Field::SameCause,
    ])
}

fn read_sanction(group: &Object<'_>, sanction: &mut WageSanction) -> Read<()> {
    sanction.sent_on = group.date(Field::SanctionSentOn)?;
    sanction.end_on = group.date(Field::SanctionEndOn)?;
    sanction.repair_reported_on = group.date(Field::RepairReportedOn)?;
    sanction.repair_decided_on = group.date(Field::RepairDecidedOn)?;
    group.nothing_else(&[
        Field::SanctionSentOn,
        Field::SanctionEndOn,
        Field::RepairReportedOn,
        Field::RepairDecidedOn,
    ])
}

fn read_programme(group: &Object<'_>, programme: &mut Programme) -> Read<()> {
    programme.start = group.date(Field::ProgrammeStart)?;
    programme.planned_end = group.date(Field::PlannedEnd)?;
    programme.report_every_days = group.integer(Field::ReportEveryDays)?;
    group.nothing_else(&[
        Field::ProgrammeStart,
        Field::PlannedEnd,
        Field::ReportEveryDays,
    ])
}

fn read_permit(group: &Object<'_>, permit: &mut Permit) -> Read<()> {
    permit.category = match group.text(Field::Category)? {
        Some(code) => Some(PermitCategory::from_code(code).ok_or_else(|| {
            wrong(
                Field::Category.into(),
                "must be a category that the contract names",
            )
        })?),
        None => None,
    };
    permit.held_since = group.date(Field::HeldSince)?;
    permit.expires_on = group.date(Field::ExpiresOn)?;
    permit.passport_expires_on = group.date(Field::PassportExpiresOn)?;
    permit.salary_month_cents = group.integer(Field::SalaryMonthCents)?;
    permit.sick_pay_percent = group.integer(Field::SickPayPercent)?;
    permit.age = group.integer(Field::Age)?;
    permit.reduced_criterion = group.flag(Field::ReducedCriterion)?;
    permit.criterion_year = group.integer(Field::CriterionYear)?;
    permit.ind_confirmation = group.text(Field::IndConfirmation)?.map(str::to_owned);
    group.nothing_else(&[
        Field::Category,
        Field::HeldSince,
        Field::ExpiresOn,
        Field::PassportExpiresOn,
        Field::SalaryMonthCents,
        Field::SickPayPercent,
        Field::Age,
        Field::ReducedCriterion,
        Field::CriterionYear,
        Field::IndConfirmation,
    ])
}

fn wrong(path: FactPath, message: &str) -> Located {
    let refusal = Refusal {
        field: path.to_string(),
        message: message.to_owned(),
    };
    Located {
        at: (path, false),
        refusal,
    }
}

/// The name of a field inside its object: what follows the last dot of its path.
fn name(field: Field) -> &'static str {
    let path = field.path();
    path.rsplit_once('.').map_or(path, |(_, name)| name)
}

struct Object<'a> {
    entries: &'a [(String, Node)],
    /// Place in the list, where it stands in one.
    index: Option<usize>,
}

impl<'a> Object<'a> {
    fn path(&self, field: Field) -> FactPath {
        FactPath {
            field,
            index: self.index,
        }
    }

    /// The value of a field; null is absent.
    fn value(&self, field: Field) -> Read<Option<&'a Node>> {
        let mut found = self.entries.iter().filter(|(key, _)| key == name(field));
        let first = found.next();
        if found.next().is_some() {
            return Err(wrong(self.path(field), "stands there twice"));
        }
        Ok(first
            .map(|(_, node)| node)
            .filter(|node| !matches!(node, Node::Null)))
    }

    fn date(&self, field: Field) -> Read<Option<NaiveDate>> {
        let date = |node: &Node| match node {
            Node::Text(text) => date_from(text),
            _ => None,
        };
        self.typed(field, "must be a date that exists, as YYYY-MM-DD", date)
    }

    fn integer(&self, field: Field) -> Read<Option<i64>> {
        let integer = |node: &Node| match node {
            Node::Integer(number) => Some(*number),
            _ => None,
        };
        self.typed(field, "must be a whole number", integer)
    }

    fn flag(&self, field: Field) -> Read<Option<bool>> {
        let flag = |node: &Node| match node {
            Node::Flag(flag) => Some(*flag),
            _ => None,
        };
        self.typed(field, "must be true or false", flag)
    }

    fn text(&self, field: Field) -> Read<Option<&'a str>> {
        let text = |node: &'a Node| match node {
            Node::Text(text) => Some(text.as_str()),
            _ => None,
        };
        self.typed(field, "must be a text", text)
    }

    fn group(&self, field: Field) -> Read<Option<Object<'a>>> {
        self.typed(field, "must be an object", |node: &'a Node| match node {
            Node::Object(entries) => Some(Object {
                entries,
                index: None,
            }),
            _ => None,
        })
    }

    /// The entries of a list; none where it is absent.
    fn list(&self, field: Field) -> Read<impl Iterator<Item = Read<Object<'a>>> + use<'a>> {
        let nodes = self.typed(field, "must be a list", |node: &'a Node| match node {
            Node::List(nodes) => Some(nodes.as_slice()),
            _ => None,
        })?;
        Ok(nodes
            .unwrap_or_default()
            .iter()
            .enumerate()
            .map(move |(index, node)| match node {
                Node::Object(entries) => Ok(Object {
                    entries,
                    index: Some(index),
                }),
                _ => Err(wrong(FactPath::at(field, index), "must be an object")),
            }))
    }

    fn typed<T>(
        &self,
        field: Field,
        otherwise: &str,
        read: impl FnOnce(&'a Node) -> Option<T>,
    ) -> Read<Option<T>> {
        match self.value(field)? {
            None => Ok(None),
            Some(node) => match read(node) {
                Some(value) => Ok(Some(value)),
                None => Err(wrong(self.path(field), otherwise)),
            },
        }
    }

    /// Refuses the first field that is not one of these.
    fn nothing_else(&self, known: &[Field]) -> Read<()> {
        let strange = self
            .entries
            .iter()
            .find(|(key, _)| !known.iter().any(|field| name(*field) == key));
        let (Some((key, _)), Some(last)) = (strange, known.last()) else {
            return Ok(());
        };
        let last = self.path(*last);
        let object = last.to_string();
        let object = object.rsplit_once('.').map_or("", |(object, _)| object);
        let dot = if object.is_empty() { "" } else { "." };
        let refusal = Refusal {
            field: format!("{object}{dot}{}", shown(key)),
            message: "is not a field of the contract".to_owned(),
        };
        Err(Located {
            at: (last, true),
            refusal,
        })
    }
}

/// A name from the file, made fit for one line.
fn shown(key: &str) -> String {
    if key.is_empty() {
        return "\"\"".to_owned();
    }
    let breaks_line = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    key.chars()
        .take(NAME_LENGTH)
        .map(|c| if breaks_line(c) { '?' } else { c })
        .collect()
}
