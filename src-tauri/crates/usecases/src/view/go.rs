//! Where in the window something is seen or done.

use super::form::step as step_of;
use spoorboek_contract::message::{CaseTab, GoTo};
use spoorboek_domain::{Field, FormStep};

/// A tab of a case.
pub(crate) fn go_to(case_id: &str, tab: CaseTab) -> GoTo {
    GoTo {
        case_id: case_id.to_owned(),
        tab,
        step: None,
        field: None,
        row: String::new(),
        entry: None,
    }
}

/// A date on the overview.
pub(crate) fn go_to_date(case_id: &str, deadline: &str) -> GoTo {
    GoTo {
        row: deadline.to_owned(),
        ..go_to(case_id, CaseTab::Overview)
    }
}

/// A line of the log, an application or a document.
pub(crate) fn go_to_entry(case_id: &str, tab: CaseTab, id: &str) -> GoTo {
    GoTo {
        entry: Some(id.to_owned()),
        ..go_to(case_id, tab)
    }
}

/// A step of the form.
pub(crate) fn go_to_step(case_id: &str, step: FormStep) -> GoTo {
    GoTo {
        step: Some(step_of(step)),
        ..go_to(case_id, tab_of(step))
    }
}

/// A field of the form, in its row.
pub(crate) fn go_to_field(case_id: &str, field: Field, row: &str) -> GoTo {
    GoTo {
        field: Some(field.key().to_owned()),
        row: row.to_owned(),
        ..go_to_step(case_id, field.step())
    }
}

/// The tab on which a step of the form stands.
pub(crate) fn tab_of(step: FormStep) -> CaseTab {
    match step {
        FormStep::Employee
        | FormStep::Employer
        | FormStep::People
        | FormStep::Sickness
        | FormStep::Track1
        | FormStep::Permit
        | FormStep::Placement => CaseTab::Facts,
        FormStep::Intake | FormStep::Profile | FormStep::Search => CaseTab::Profile,
        FormStep::Programme
        | FormStep::Milestones
        | FormStep::Services
        | FormStep::Training
        | FormStep::Instruments
        | FormStep::Appointments
        | FormStep::Ending => CaseTab::Trajectory,
        FormStep::Station => CaseTab::Overview,
    }
}
