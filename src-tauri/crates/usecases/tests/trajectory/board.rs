//! The board and the agenda.

use crate::support::{Program, log_line, sent};
use spoorboek_contract::message::*;

fn board(program: &Program, track: Option<Track>) -> Board {
    let request = BoardRequest { track, limit: 500 };
    program.app.board(request).expect("a board")
}

fn agenda(program: &Program, span: AgendaSpan, day: Option<&str>) -> Agenda {
    let day = day.map(str::to_owned);
    program
        .app
        .agenda(AgendaRequest {
            span,
            day,
            whole: None,
        })
        .expect("an agenda")
}

/// What the coach planned, without the dates that the rules give.
fn titles(board: &Board) -> Vec<(&str, &str)> {
    let rows = board.rows.iter();
    let rows = rows.filter(|row| row.kind != BoardKind::Deadline);
    rows.map(|row| (row.date.as_str(), row.title.nl.as_str()))
        .collect()
}

#[test]
fn all_that_is_due_stands_on_it_by_date_and_goes_when_it_is_done() {
    let program = Program::with_vault();
    assert_eq!(board(&program, None).rows, [], "no case, no row");
    let case = program.case("Noor Jansen", "3-3-26");
    for (field, row, typed) in [
        ("milestone.what", "1", "Het cv is klaar"),
        ("milestone.due", "1", "1-12-2026"),
        (
            "appointment.what",
            "1",
            "Kennismaken bij Voorbeeld en Zonen",
        ),
        ("appointment.on", "1", "24-11-2026"),
        ("appointment.at", "1", "14.30"),
        ("training.action", "1", "Belt een oud-collega"),
        ("training.action_due", "1", "25-11-2026"),
        (
            "barrier.action",
            "1",
            "Vraagt de waardering van het diploma aan",
        ),
        ("barrier.due", "1", "20-11-2026"),
        ("service.kind", "1", "cv"),
        ("service.planned_on", "1", "26-11-2026"),
    ] {
        program.set(&case, field, row, typed);
    }
    let line = LogDraft {
        next_step: "Stuurt de lijst met vacatures".to_owned(),
        next_step_on: "27-11-2026".to_owned(),
        ..log_line(&case, "20-11-2026", "Gesprek over richtingen")
    };
    program.app.log_save(line).expect("kept");
    let reminder = ApplicationDraft {
        remind_on: "28-11-2026".to_owned(),
        ..sent(&case, "16-11-2026", "Voorbeeld en Zonen", "Analist")
    };
    program.app.application_save(reminder).expect("kept");

    let shown = board(&program, Some(Track::Programme));
    assert_eq!(
        titles(&shown),
        [
            ("2026-11-20", "Vraagt de waardering van het diploma aan"),
            ("2026-11-24", "Kennismaken bij Voorbeeld en Zonen"),
            ("2026-11-25", "Belt een oud-collega"),
            ("2026-11-26", "cv en brief"),
            ("2026-11-27", "Stuurt de lijst met vacatures"),
            ("2026-11-28", "Sollicitatie: Analist, Voorbeeld en Zonen"),
            ("2026-12-01", "Het cv is klaar"),
        ]
    );
    let planned = shown.rows.iter();
    let planned = planned.filter(|row| row.kind != BoardKind::Deadline);
    let bands: Vec<Band> = planned.map(|row| row.band).collect();
    use Band::{Late, ThisMonth, ThisWeek};
    assert_eq!(
        bands,
        [
            Late, ThisWeek, ThisWeek, ThisWeek, ThisWeek, ThisWeek, ThisMonth
        ]
    );
    assert_eq!(shown.rows[1].time.as_deref(), Some("14:30"));
    assert_eq!(shown.rows[1].go.tab, CaseTab::Trajectory);
    assert_eq!(shown.rows[1].go.field.as_deref(), Some("appointment.on"));
    assert_eq!(shown.rows[5].go.tab, CaseTab::Applications);
    assert!(shown.rows[5].go.entry.is_some());

    for (field, row, typed) in [
        ("milestone.done_on", "1", "vandaag"),
        ("appointment.done", "1", "ja"),
        ("training.action_done", "1", "nee"),
        ("barrier.status", "1", "done"),
        ("service.done_on", "1", "vandaag"),
    ] {
        program.set(&case, field, row, typed);
    }
    let shown = board(&program, Some(Track::Programme));
    assert_eq!(
        titles(&shown),
        [
            ("2026-11-27", "Stuurt de lijst met vacatures"),
            ("2026-11-28", "Sollicitatie: Analist, Voorbeeld en Zonen"),
        ]
    );
    let later = log_line(&case, "22-11-2026", "Lijst gestuurd");
    program.app.log_save(later).expect("kept");
    assert_eq!(
        titles(&board(&program, Some(Track::Programme))).len(),
        2,
        "the log goes on, but not from the day of the step"
    );
}

#[test]
fn statutory_dates_stand_there_with_their_case_and_the_tracks_are_counted() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "employer.name", "", "Voorbeeld en Zonen");
    let shown = board(&program, None);
    let wia = shown
        .rows
        .iter()
        .find(|row| row.go.row == "pw.wia_application");
    let wia = wia.expect("the WIA application is due");
    assert_eq!(
        (wia.name.as_str(), wia.employer.as_str()),
        ("Noor Jansen", "Voorbeeld en Zonen")
    );
    assert_eq!(wia.track, Track::Statutory);
    assert!(wia.red);
    for count in &shown.tracks {
        let of_track = board(&program, Some(count.track));
        assert_eq!(
            of_track.rows.len(),
            count.rows as usize,
            "{:?}",
            count.track
        );
        assert!(of_track.rows.iter().all(|row| row.track == count.track));
    }
    let few = program
        .app
        .board(BoardRequest {
            track: None,
            limit: 3,
        })
        .expect("a board");
    assert_eq!(few.rows.len(), 3);
    assert_eq!(few.more as usize, shown.rows.len() - 3);
    assert!(
        shown
            .rows
            .windows(2)
            .all(|pair| pair[0].date <= pair[1].date),
        "by date"
    );
}

#[test]
fn the_case_with_the_least_time_by_law_and_permit_comes_first() {
    let program = Program::with_vault();
    let calm = program.case("Anna Rustig", "2-11-26");
    let hurried = program.case("Zeno Haast", "3-3-25");
    let shown = board(&program, None);
    let names: Vec<&str> = shown.urgent.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Zeno Haast", "Anna Rustig"]);
    // A permit that ends turns the order.
    program.set(&calm, "permit.category", "", "HSM");
    program.set(&calm, "permit.expires_on", "", "1-1-2025");
    let shown = board(&program, None);
    assert_eq!(shown.urgent[0].name, "Anna Rustig");
    let list = program.app.case_list(Nothing {}).expect("a list");
    assert_eq!(
        list.cases[0].name, "Anna Rustig",
        "the list has the same order"
    );
    assert_eq!(list.cases[0].days_left, Some(shown.urgent[0].days_left));
    assert_eq!(list.cases[1].case_id, hurried.case_id);
}

#[test]
fn a_case_without_contact_is_silent_until_somebody_calls() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    program.set(&case, "programme.start", "", "5-10-2026");
    let shown = board(&program, None);
    assert_eq!(shown.silent.len(), 1);
    assert_eq!(shown.silent[0].days, 48, "since the programme began");
    assert_eq!(shown.silent[0].last_contact, None);
    let line = log_line(&case, "20-11-2026", "Gebeld over het cv");
    program.app.log_save(line).expect("kept");
    assert_eq!(board(&program, None).silent, []);
    let row = &program.app.case_list(Nothing {}).expect("a list").cases[0];
    assert_eq!(row.last_contact.as_deref(), Some("2026-11-20"));
    assert!(!row.silent);
}

#[test]
fn what_ended_plans_nothing_more() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    program.set(&case, "milestone.what", "1", "Het cv is klaar");
    program.set(&case, "milestone.due", "1", "1-12-2026");
    assert_eq!(titles(&board(&program, Some(Track::Programme))).len(), 1);
    program.set(&case, "ending.kind", "", "placed");
    program.set(&case, "ending.on", "", "20-11-2026");
    let of_plan = board(&program, Some(Track::Programme));
    assert!(
        of_plan
            .rows
            .iter()
            .all(|row| row.kind != BoardKind::Milestone)
    );
    assert_eq!(of_plan.running, 0);
    assert!(
        !board(&program, Some(Track::Statutory)).rows.is_empty(),
        "the law goes on"
    );
}

#[test]
fn the_agenda_has_whole_weeks_and_every_date_once() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    program.set(&case, "appointment.what", "1", "Intake");
    program.set(&case, "appointment.on", "1", "24-11-2026");
    program.set(&case, "appointment.at", "1", "9:00");
    let week = agenda(&program, AgendaSpan::Week, None);
    assert_eq!(
        (week.from.as_str(), week.to.as_str()),
        ("2026-11-16", "2026-11-22")
    );
    assert_eq!(week.week, 47);
    assert_eq!(week.days.len(), 7);
    assert!(week.days[6].today && week.days[6].free);
    let next = agenda(&program, AgendaSpan::Week, Some(&week.after));
    assert_eq!(next.from, "2026-11-23");
    assert_eq!(next.days[1].rows[0].title.nl, "Intake");
    assert_eq!(next.before, "2026-11-22");
    let month = agenda(&program, AgendaSpan::Month, Some("2026-11-22"));
    assert_eq!(
        (month.from.as_str(), month.to.as_str()),
        ("2026-11-01", "2026-11-30")
    );
    assert_eq!(month.days.len(), 42, "26 October to 6 December");
    assert!(!month.days[0].inside && month.days[6].inside);
    let passed = agenda(&program, AgendaSpan::Month, Some("2026-03-03"));
    assert_eq!(
        (passed.from.as_str(), passed.days.len()),
        ("2026-03-01", 42)
    );
    assert!(passed.days.iter().any(|day| !day.rows.is_empty()));
    let no_day = AgendaRequest {
        span: AgendaSpan::Week,
        day: Some("morgen".to_owned()),
        whole: None,
    };
    assert!(program.app.agenda(no_day).is_err());
    for edge in ["1989-01-01", "2101-12-31"] {
        assert!(
            !agenda(&program, AgendaSpan::Month, Some(edge))
                .days
                .is_empty()
        );
    }
}

#[test]
fn a_busy_day_of_the_agenda_is_counted_and_given_whole_when_asked_for() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    for row in 1..=70 {
        let row = row.to_string();
        program.set(&case, "appointment.what", &row, "Gesprek");
        program.set(&case, "appointment.on", &row, "24-11-2026");
    }
    let counted = |span, whole: Option<&str>| {
        let request = AgendaRequest {
            span,
            day: Some("2026-11-24".to_owned()),
            whole: whole.map(str::to_owned),
        };
        let agenda = program.app.agenda(request).expect("an agenda");
        let day = agenda
            .days
            .iter()
            .find(|day| day.date == "2026-11-24")
            .expect("the day");
        (day.rows.len(), day.more)
    };
    assert_eq!(counted(AgendaSpan::Month, None), (4, 66));
    assert_eq!(counted(AgendaSpan::Week, None), (60, 10));
    assert_eq!(counted(AgendaSpan::Week, Some("2026-11-24")), (70, 0));
    assert_eq!(counted(AgendaSpan::Week, Some("2026-11-25")), (60, 10));
}

#[test]
fn who_is_hired_is_placed_as_the_application_says_once() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    let draft = ApplicationDraft {
        salary: "3.200,50".to_owned(),
        hours: "24".to_owned(),
        start_on: "1-2-2027".to_owned(),
        highly_skilled: Some(false),
        ..sent(&case, "vandaag", "Molenbeek B.V.", "Planner")
    };
    let view = program.app.application_save(draft.clone()).expect("kept");
    let id = view.applications[0].id.clone();
    assert!(
        !view
            .facts
            .iter()
            .any(|it| it.field.starts_with("placement."))
    );
    let hired = ApplicationDraft {
        id: Some(id),
        status: ApplicationStatus::Hired,
        ..draft
    };
    let view = program.app.application_save(hired.clone()).expect("kept");
    let said = |view: &CaseView, field: &str| {
        let mut facts = view.facts.iter().filter(|it| it.field == field);
        facts.next().and_then(|it| it.value.clone())
    };
    for (field, value) in [
        ("placement.employer", "Molenbeek B.V."),
        ("placement.job", "Planner"),
        ("placement.hours", "1440"),
        ("placement.salary_month", "320050"),
        ("placement.start", "2027-02-01"),
        ("placement.highly_skilled", "no"),
    ] {
        assert_eq!(said(&view, field).as_deref(), Some(value), "{field}");
    }
    // One undo takes the placement back, and what is changed later fills in nothing.
    let view = program.undo(&case);
    assert_eq!(said(&view, "placement.employer"), None);
    assert_eq!(view.applications[0].status, ApplicationStatus::Hired);
    let later = ApplicationDraft {
        lesson: "Snel gebeld.".to_owned(),
        ..hired
    };
    let view = program.app.application_save(later).expect("kept");
    assert_eq!(said(&view, "placement.employer"), None);
}
