//! The three phases: when each began, what must come out of it, and its milestones.

use super::spending::MANDATORY;
use super::{
    Deliverable, DirectionState, PhaseProgress, PhaseState, ServiceUse, Spot, WiaPaper,
    days_between,
};
use crate::{Bilingual, CaseFile, DocumentKind, Field, Group};
use chrono::{Days, NaiveDate};

/// The first days of the three phases, as far as they are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PhaseDays {
    days: [Option<PhaseDay>; 3],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct PhaseDay {
    on: NaiveDate,
    typed: bool,
}

impl PhaseDays {
    /// The phase in which a day lies: the last one that had begun by then.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<u8> {
        let begun = (1..=3).filter(|phase| self.day(*phase).is_some_and(|it| it.on <= day));
        begun.last()
    }

    fn day(&self, phase: u8) -> Option<PhaseDay> {
        let place = usize::from(phase).checked_sub(1)?;
        self.days.get(place).copied().flatten()
    }
}

impl CaseFile {
    /// The first days of the phases. A typed day counts. Else phase 1 begins with the programme, or
    /// with the intake where its first day is not known; phase 2 on the day of the search profile or
    /// of the first application since phase 1 began, whichever is first: who applies is on the
    /// market; phase 3 when the programme ends or the final report is made. What is worked out so
    /// never lies before the phase before it.
    #[must_use]
    pub fn phase_days(&self) -> PhaseDays {
        let typed = |phase: &str| {
            let on = self.row_date(Field::PhaseStartedOn, phase)?;
            Some(PhaseDay { on, typed: true })
        };
        let known = |on: Option<NaiveDate>, not_before: Option<PhaseDay>| {
            let on = on?;
            let on = not_before.map_or(on, |before| on.max(before.on));
            Some(PhaseDay { on, typed: false })
        };
        let start = self.date(Field::ProgrammeStart);
        let first = typed("1").or_else(|| known(start.or(self.date(Field::IntakeOn)), None));
        let since = |day: &NaiveDate| first.is_none_or(|first| first.on <= *day);
        let applied = self.applications.iter().map(|it| it.date).filter(since);
        let searched = self.date(Field::SearchEstablishedOn);
        let second = typed("2").or_else(|| known(applied.chain(searched).min(), first));
        let ends = [Field::EndingOn, Field::FinalReportOn];
        let ended = ends.into_iter().filter_map(|field| self.date(field)).min();
        let third = typed("3").or_else(|| known(ended, second.or(first)));
        PhaseDays {
            days: [first, second, third],
        }
    }
}

/// What was worked out before the phases.
pub(super) struct Known<'a> {
    pub(super) directions: &'a [DirectionState],
    pub(super) services: &'a [ServiceUse],
    pub(super) papers: &'a [WiaPaper],
}

pub(super) fn phases(
    case: &CaseFile,
    days: &PhaseDays,
    known: &Known<'_>,
    today: NaiveDate,
) -> Vec<PhaseProgress> {
    let current = days.on(today);
    let milestones = milestones(case, days, today);
    (1..=3)
        .map(|phase| {
            let day = days.day(phase);
            let deliverables = match phase {
                1 => orientation(case, today),
                2 => market(case, known, days, today),
                _ => completion(case, known, today),
            };
            let over = phase == 3
                && case.date(Field::EndingOn).is_some_and(|on| on <= today)
                && deliverables.iter().all(|it| it.done);
            let state = match current {
                Some(now) if phase < now || (phase == now && over) => PhaseState::Done,
                Some(now) if phase == now => PhaseState::Current,
                _ => PhaseState::Coming,
            };
            let begun = day.filter(|day| day.on <= today);
            let later = (phase + 1..=3).filter_map(|next| days.day(next));
            let ended_on = begun.and(later.map(|day| day.on).filter(|on| *on <= today).min());
            let last = ended_on.unwrap_or(today);
            let of_phase = milestones.iter().filter(|(its, _)| *its == phase);
            PhaseProgress {
                phase,
                state,
                started_on: day.map(|day| day.on),
                typed: day.is_some_and(|day| day.typed),
                ended_on,
                weeks: begun
                    .and_then(|day| days_between(day.on, last))
                    .map(|days| days / 7),
                deliverables,
                milestones_open: super::count(of_phase.clone().filter(|(_, done)| !done)),
                milestones_done: super::count(of_phase.filter(|(_, done)| *done)),
            }
        })
        .collect()
}

/// Phase of each milestone that was not dropped, and whether it was reached. The phase is the one
/// typed, else that of the day by which it is due or was reached; without any of these the one we
/// are in.
fn milestones(case: &CaseFile, days: &PhaseDays, today: NaiveDate) -> Vec<(u8, bool)> {
    let rows = case.rows(Group::Milestone);
    let kept = rows.iter().filter_map(|row| {
        let done_on = case.row_date(Field::MilestoneDoneOn, row);
        let status = case.row_text(Field::MilestoneStatus, row);
        if status == "dropped" {
            return None;
        }
        let typed: Option<u8> = case.row_text(Field::MilestonePhase, row).parse().ok();
        let due = case.row_date(Field::MilestoneDue, row).or(done_on);
        let phase = typed.or_else(|| days.on(due.unwrap_or(today)));
        let done = status == "done" || done_on.is_some_and(|on| on <= today);
        Some((phase.unwrap_or(1), done))
    });
    kept.collect()
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

fn orientation(case: &CaseFile, today: NaiveDate) -> Vec<Deliverable> {
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

/// Days between reports where nothing else was agreed, as in the rule for progress reports.
const REPORT_EVERY_DAYS: i64 = 42;
/// Directions that a search profile needs at least.
const DIRECTIONS: usize = 3;
/// Vacancies that show that a direction exists.
const VACANCIES: usize = 3;

fn market(
    case: &CaseFile,
    known: &Known<'_>,
    days: &PhaseDays,
    today: NaiveDate,
) -> Vec<Deliverable> {
    let searched: Vec<&DirectionState> = known
        .directions
        .iter()
        .filter(|it| super::search::is_searched(case, &it.row))
        .collect();
    let tested = |it: &DirectionState| {
        !it.fits.is_empty() && it.fits.iter().all(|fit| fit.verdict.is_some())
    };
    let profile = searched.len() >= DIRECTIONS && searched.iter().all(|it| tested(it));
    let vacancies = case.rows(Group::Vacancy);
    let proven = |direction: &str| {
        let shown = vacancies.iter().filter(|row| {
            case.row_text(Field::VacancyDirection, row) == direction
                && !case.row_text(Field::VacancySource, row).is_empty()
                && case
                    .row_date(Field::VacancySeenOn, row)
                    .is_some_and(|on| on <= today)
        });
        shown.count() >= VACANCIES
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
                "Zoekprofiel: drie richtingen of meer, getoetst aan de belastbaarheid",
                "Search profile: three directions or more, tested against capacity",
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
            reported.is_some_and(|last| reports_in_time(case, last, today)),
            reported,
        ),
    ]
}

/// Whether the last report is no older than the days agreed between two. The end of the programme
/// stops that clock.
fn reports_in_time(case: &CaseFile, last: NaiveDate, today: NaiveDate) -> bool {
    let every = case.number(Field::ReportEveryDays);
    let every = every.unwrap_or(REPORT_EVERY_DAYS);
    let until = case.date(Field::EndingOn).map_or(today, |on| on.min(today));
    let every = u64::try_from(every).unwrap_or_default();
    last.checked_add_days(Days::new(every))
        .is_none_or(|due| until <= due)
}

fn completion(case: &CaseFile, known: &Known<'_>, today: NaiveDate) -> Vec<Deliverable> {
    let on_day = |id, title, field| {
        let on = case.date(field).filter(|on| *on <= today);
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
    match case.text(Field::EndingKind) {
        "placed" => {
            let aftercare = known.services.iter().find(|it| it.kind == "aftercare");
            all.push(made(
                "aftercare",
                ("Nazorg gegeven", "Aftercare given"),
                Spot::Field(Field::ServiceKind),
                aftercare.is_some_and(|it| it.done > 0 || it.log_lines > 0),
                None,
            ));
        }
        "returned" => {}
        // While the end is open the papers are what there is to prepare.
        _ => all.push(made(
            "wia_papers",
            (
                "Stukken voor de WIA-aanvraag klaar",
                "Papers for the WIA application ready",
            ),
            Spot::Field(Field::WiaPieceReadyOn),
            known.papers.iter().all(|paper| paper.ready_on.is_some()),
            known.papers.iter().filter_map(|paper| paper.ready_on).max(),
        )),
    }
    all
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
