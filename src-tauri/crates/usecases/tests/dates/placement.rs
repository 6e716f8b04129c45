//! What the permit says of work elsewhere, before harm is done; and the coach's own margins.

use crate::support::{Program, date, edit, sent};
use spoorboek_contract::message::*;

fn verdict(view: &PlacementView, form: PlacementForm) -> Verdict {
    let check = view.forms.iter().find(|it| it.form == form);
    check.map(|it| it.verdict).expect("a check of every form")
}

fn try_with(program: &Program, case: &CaseView, changes: &[FactEdit]) -> PlacementView {
    let request = WhatIf {
        case_id: case.case_id.clone(),
        changes: changes.to_vec(),
    };
    program.app.placement_check(request).expect("a check")
}

fn application(
    case: &CaseView,
    form: Option<PlacementForm>,
    sponsor: Option<bool>,
) -> ApplicationDraft {
    ApplicationDraft {
        form,
        recognised_sponsor: sponsor,
        ..sent(case, "20-11-2026", "Buurman B.V.", "Analist")
    }
}

#[test]
fn it_is_checked_while_it_is_typed() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    assert!(
        !case.placement.work_rule_known,
        "nothing is known of the permit"
    );
    assert_eq!(case.placement.forms.len(), 6);
    let eu = try_with(&program, &case, &[edit("permit.category", "", "EU")]);
    assert!(eu.work_rule_known);
    assert!(
        eu.forms.iter().all(|it| it.verdict == Verdict::Lawful),
        "{eu:?}"
    );
    let migrant = try_with(&program, &case, &[edit("permit.category", "", "HSM")]);
    assert_ne!(
        verdict(&migrant, PlacementForm::NewContract),
        Verdict::Lawful
    );
    assert_eq!(verdict(&migrant, PlacementForm::Course), Verdict::Lawful);
    for check in &migrant.forms {
        assert!(!check.reason.nl.is_empty() && !check.reason.en.is_empty());
        assert!(!check.sources.is_empty(), "{}", check.rule_id);
    }
    assert_eq!(program.open(&case), case, "a look keeps nothing");
    let kept = program.set(&case, "permit.category", "", "HSM");
    assert_eq!(kept.placement, migrant, "what was tried is what then holds");
    let unread = try_with(&program, &kept, &[edit("permit.category", "", "geen idee")]);
    assert!(!unread.work_rule_known);
}

#[test]
fn it_needs_no_first_sick_day() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let known = program.set(&case, "permit.category", "", "HSM");
    let without = program.set(&case, "sickness.first_sick_day", "", "");
    assert!(without.deadlines.is_empty());
    assert_eq!(without.placement, known.placement);
}

#[test]
fn an_application_shows_its_own_check() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "permit.category", "", "HSM");
    program.set(&case, "permit.annotation", "", "G");
    // The planned placement is at another employer than the one applied to.
    program.set(&case, "placement.host_recognised_sponsor", "", "nee");
    let save = |form, sponsor| {
        program
            .app
            .application_save(application(&case, form, sponsor))
            .expect("kept")
    };
    let shown = save(None, Some(true)).applications;
    assert_eq!(
        shown[0].check, None,
        "without a form there is nothing to check"
    );
    let of = |form: PlacementForm, sponsor: Option<bool>| {
        let case = save(Some(form), sponsor);
        let mut all = case.applications.into_iter();
        let found = all.find(|it| it.form == Some(form) && it.recognised_sponsor == sponsor);
        found.and_then(|it| it.check).expect("a check")
    };
    let course = of(PlacementForm::Course, None);
    assert_eq!(
        (course.form, course.verdict),
        (PlacementForm::Course, Verdict::Lawful)
    );
    let unpaid = of(PlacementForm::WorkExperience, Some(true));
    assert_ne!(unpaid.verdict, Verdict::Lawful);
    let (sponsor, none) = (
        of(PlacementForm::NewContract, Some(true)),
        of(PlacementForm::NewContract, Some(false)),
    );
    assert_ne!(
        sponsor.rule_id, none.rule_id,
        "the employer applied to decides"
    );

    program.set(&case, "permit.annotation", "", "");
    let free = program.set(&case, "permit.category", "", "EU");
    for it in free.applications.iter().filter(|it| it.form.is_some()) {
        assert_eq!(
            it.check.as_ref().map(|it| it.verdict),
            Some(Verdict::Lawful),
            "{it:?}"
        );
    }
}

#[test]
fn the_coachs_own_date_keeps_the_margins() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let shown = |case: &CaseView, id: &str| {
        let date = date(case, id);
        (
            date.work_ahead.clone(),
            date.own_date.clone(),
            date.margin_days,
        )
    };
    let case_now = program.open(&case);
    let own = |ahead: &str, own: &str, days| (ahead.to_owned(), own.to_owned(), days);
    // Friday, and five business days before it.
    assert_eq!(
        shown(&case_now, "pw.wia_application"),
        own("2026-12-11", "2026-12-04", 5)
    );
    assert_eq!(
        shown(&case_now, "pw.waiting_period_end"),
        own("2027-02-26", "2027-02-26", 0)
    );
    let settings = program.app.settings_read(Nothing {}).expect("settings");
    let settings = Settings {
        margin_report_days: 10,
        margin_days: 3,
        ..settings
    };
    program.app.settings_save(settings).expect("kept");
    let wider = program.open(&case);
    assert_eq!(
        shown(&wider, "pw.wia_application"),
        own("2026-12-11", "2026-11-27", 10)
    );
    assert_eq!(
        shown(&wider, "pw.waiting_period_end"),
        own("2027-02-26", "2027-02-23", 3)
    );
    let law = |case: &CaseView| -> Vec<String> {
        case.deadlines.iter().map(|it| it.date.clone()).collect()
    };
    assert_eq!(law(&wider), law(&case_now), "the law knows no margin");
    // Christmas and New Year are no business days.
    let letter = program.set(
        &case,
        "station.letter_date",
        "pw.wia_application",
        "4-1-2027",
    );
    assert_eq!(
        shown(&letter, "pw.wia_application"),
        own("2027-01-04", "2026-12-17", 10)
    );
}
