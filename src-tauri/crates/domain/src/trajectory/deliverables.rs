//! What each phase must bring, and whether the case shows that it is there.

use super::phases::PhaseDays;
use super::search::{WAGE_PERCENT, is_searched, pays_enough};
use super::spending::MANDATORY;
use super::{Deliverable, DirectionState, ServiceUse, Spot, WiaPaper, Yardsticks, count};
use crate::{Bilingual, CaseFile, DocumentKind, Field, Group};
use chrono::{Days, NaiveDate};

/// What was worked out before the phases.
pub(super) struct Known<'a> {
    pub(super) directions: &'a [DirectionState],
    pub(super) services: &'a [ServiceUse],
    pub(super) papers: &'a [WiaPaper],
    pub(super) yardsticks: &'a Yardsticks,
}

fn made(
    id: &'static str,
    (nl, en): (&'static str, &'static str),
    spot: Spot,
    done: bool,
    done_on: Option<NaiveDate>,
) -> Deliverable {
    let title = Bilingual { nl, en };
    Deliverable {
        id,
        title,
        done,
        done_on: done_on.filter(|_| done),
        spot,
    }
}

pub(super) fn orientation(case: &CaseFile, today: NaiveDate) -> Vec<Deliverable> {
    let on_day = |id, title, field| {
        let on = case.date(field).filter(|on| *on <= today);
        made(id, title, Spot::Field(field), on.is_some(), on)
    };
    let filled = |field: Field| case.value(field).is_some();
    let has_rows = |field: Field| {
        let of_field = case.facts.range(crate::FactKey::single(field)..);
        let mut of_field = of_field.take_while(|(key, _)| key.field == field);
        of_field.any(|(key, _)| !case.row_text(field, &key.row).is_empty())
    };
    let no_capacity = case.flag(Field::CapacityNone, "") == Some(true);
    let described = filled(Field::CapacityHoursWeek) && has_rows(Field::LimitText);
    let capacity_on = case.date(Field::CapacityEstablishedOn);
    let capacity = filled(Field::CapacityDocument)
        && capacity_on.is_some_and(|on| on <= today)
        && (described || no_capacity);
    let profile = [
        Field::EducationTitle,
        Field::LanguageName,
        Field::ExperienceJob,
    ];
    let first = |kind| documents(case, kind, today).min();
    let plan = first(DocumentKind::TrajectoryPlan);
    let report = first(DocumentKind::ProgressReport);
    vec![
        on_day(
            "intake",
            ("Intake gehouden", "Intake held"),
            Field::IntakeOn,
        ),
        on_day(
            "privacy_notice",
            ("Uitleg over privacy gegeven", "Privacy explained"),
            Field::PrivacyNoticeOn,
        ),
        made(
            "capacity",
            (
                "Belastbaarheid vastgelegd: document, uren en beperkingen",
                "Capacity recorded: document, hours and limits",
            ),
            Spot::Field(Field::CapacityDocument),
            capacity,
            capacity_on,
        ),
        made(
            "personal_profile",
            (
                "Persoonsprofiel: opleiding, talen en werkervaring",
                "Personal profile: education, languages and experience",
            ),
            Spot::Field(Field::EducationTitle),
            profile.into_iter().all(has_rows),
            None,
        ),
        made(
            "plan",
            ("Trajectplan gemaakt", "Trajectory plan made"),
            Spot::Documents,
            plan.is_some(),
            plan,
        ),
        on_day(
            "plan_signed",
            (
                "Trajectplan getekend door de werknemer",
                "Trajectory plan signed by the employee",
            ),
            Field::PlanSignedOn,
        ),
        on_day(
            "plan_approved",
            (
                "Trajectplan goedgekeurd door de werkgever",
                "Trajectory plan approved by the employer",
            ),
            Field::PlanApprovedOn,
        ),
        made(
            "baseline_report",
            (
                "Eerste rapportage over het begin",
                "First report on the starting position",
            ),
            Spot::Documents,
            report.is_some(),
            report,
        ),
    ]
}

pub(super) fn market(
    case: &CaseFile,
    known: &Known<'_>,
    days: &PhaseDays,
    today: NaiveDate,
) -> Vec<Deliverable> {
    let searched: Vec<&DirectionState> = known
        .directions
        .iter()
        .filter(|it| is_searched(case, &it.row))
        .collect();
    let tested = |it: &DirectionState| {
        !it.fits.is_empty() && it.fits.iter().all(|fit| fit.verdict.is_some())
    };
    let enough = count(searched.iter()) >= known.yardsticks.directions_least;
    let profile = enough && !searched.is_empty() && searched.iter().all(|it| tested(it));
    let vacancies = case.rows(Group::Vacancy);
    let proven = |direction: &str| {
        let shown = vacancies.iter().filter(|row| {
            case.row_text(Field::VacancyDirection, row) == direction
                && !case.row_text(Field::VacancySource, row).is_empty()
                && case
                    .row_date(Field::VacancySeenOn, row)
                    .is_some_and(|on| on <= today)
        });
        count(shown) >= known.yardsticks.vacancies_least
    };
    let begun = days.day(1).map(|day| day.on);
    let applied = case.applications.iter().map(|it| it.date);
    let applied = applied
        .filter(|on| *on <= today && begun.is_none_or(|begun| begun <= *on))
        .min();
    let delivered = |kind: &&str| {
        let of_kind = known.services.iter().find(|it| it.kind == *kind);
        of_kind.is_some_and(|it| it.done > 0 || it.log_lines > 0)
    };
    let reported = documents(case, DocumentKind::ProgressReport, today).max();
    vec![
        made(
            "search_profile",
            (
                "Zoekprofiel: genoeg richtingen, getoetst aan de belastbaarheid",
                "Search profile: enough directions, tested against capacity",
            ),
            Spot::Field(Field::DirectionTitle),
            profile,
            case.date(Field::SearchEstablishedOn)
                .filter(|on| *on <= today),
        ),
        made(
            "vacancies",
            (
                "Vacatures bij elke richting, met bron en dag",
                "Vacancies with each direction, with source and day",
            ),
            Spot::Field(Field::VacancyTitle),
            !searched.is_empty() && searched.iter().all(|it| proven(&it.row)),
            None,
        ),
        made(
            "applications",
            ("Sollicitaties", "Applications"),
            Spot::Applications,
            applied.is_some(),
            applied,
        ),
        made(
            "services",
            (
                "Verplichte diensten: voortgangsgesprekken, sollicitatietraining, onderzoek naar vaardigheden",
                "Mandatory services: progress meetings, job-search training, skills assessment",
            ),
            Spot::Field(Field::ServiceKind),
            MANDATORY.iter().all(delivered),
            None,
        ),
        made(
            "progress_reports",
            ("Voortgangsrapportages op tijd", "Progress reports in time"),
            Spot::Documents,
            reported.is_some_and(|last| reports_in_time(case, known.yardsticks, last, today)),
            reported,
        ),
    ]
}

/// Whether the last report is no older than the days agreed between two. The end of the programme
/// stops that clock.
fn reports_in_time(
    case: &CaseFile,
    yardsticks: &Yardsticks,
    last: NaiveDate,
    today: NaiveDate,
) -> bool {
    let every = yardsticks.report_every(case);
    let until = case.date(Field::EndingOn).map_or(today, |on| on.min(today));
    last.checked_add_days(Days::new(u64::from(every)))
        .is_none_or(|due| until <= due)
}

pub(super) fn completion(case: &CaseFile, known: &Known<'_>, today: NaiveDate) -> Vec<Deliverable> {
    let on_day = |id, title, field| {
        let on = case.paper_on(field).filter(|on| *on <= today);
        made(id, title, Spot::Field(field), on.is_some(), on)
    };
    let outcome =
        |row: &&DirectionState| !case.row_text(Field::DirectionOutcome, &row.row).is_empty();
    let mut tried = known
        .directions
        .iter()
        .filter(|it| case.row_text(Field::DirectionStatus, &it.row) != "ruled_out")
        .peekable();
    let mut all = vec![
        on_day(
            "final_report",
            ("Eindrapportage gemaakt", "Final report made"),
            Field::FinalReportOn,
        ),
        on_day(
            "handed_over",
            (
                "Alle stukken bij de werkgever",
                "All papers with the employer",
            ),
            Field::HandedOverOn,
        ),
        made(
            "outcome_per_direction",
            (
                "Uitkomst bij elke richting, met reden",
                "Outcome of each direction, with the reason",
            ),
            Spot::Field(Field::DirectionOutcome),
            tried.peek().is_some() && tried.all(|it| outcome(&it)),
            None,
        ),
    ];
    let kind = case.text(Field::EndingKind);
    if kind == "placed" {
        let aftercare = known.services.iter().find(|it| it.kind == "aftercare");
        all.push(made(
            "aftercare",
            ("Nazorg gegeven", "Aftercare given"),
            Spot::Field(Field::ServiceKind),
            aftercare.is_some_and(|it| it.done > 0 || it.log_lines > 0),
            None,
        ));
    }
    // While the end is open the papers are what there is to prepare.
    let settled = kind == "returned" || (kind == "placed" && earns_enough(case));
    if !settled {
        all.push(made(
            "wia_papers",
            (
                "Stukken voor de WIA-aanvraag klaar",
                "Papers for the WIA application ready",
            ),
            Spot::Field(Field::WiaPieceReadyOn),
            known.papers.iter().all(|paper| paper.ready_on.is_some()),
            known.papers.iter().filter_map(|paper| paper.ready_on).max(),
        ));
    }
    all
}

/// Whether the new work is known to pay the share of the old wage that is the usual yardstick: by the
/// wage of the placement, else by the share that was filled in. Below it, a WIA application remains.
fn earns_enough(case: &CaseFile) -> bool {
    let wages = case.number(Field::PlacementSalary);
    let wages = wages.zip(case.number(Field::EmployeeWage).filter(|old| *old > 0));
    match wages {
        Some((new, old)) => pays_enough(new, old),
        None => case
            .number(Field::EarningPercent)
            .is_some_and(|share| i128::from(share) >= WAGE_PERCENT),
    }
}

/// The days of the documents of a kind that are there today.
pub(super) fn documents(
    case: &CaseFile,
    kind: DocumentKind,
    today: NaiveDate,
) -> impl Iterator<Item = NaiveDate> {
    let of_kind = case.documents.iter().filter(move |it| it.kind == kind);
    of_kind.map(|it| it.date).filter(move |on| *on <= today)
}
