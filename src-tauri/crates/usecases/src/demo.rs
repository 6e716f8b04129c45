//! The fictional example: a case to look around in. Nobody in it exists.
//!
//! It is written for one day and moved to today as a whole, so that it always stands in the middle
//! of its programme.

use crate::App;
use crate::failure::{Outcome, failure};
use chrono::{Days, NaiveDate};
use spoorboek_contract::message::{CaseList, CaseView, Failure, FailureCode, Nothing};
use spoorboek_domain::{
    Application, ApplicationStatus as Status, CaseFile, Channel, Fact, FactKey, Field, Language,
    LogEntry, LogKind as Kind, Value, Visibility, read,
};
use spoorboek_storage::WriteTransaction;
use spoorboek_storage::table;

/// The day for which the example was written.
pub(crate) const WRITTEN_FOR: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 22) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The period of its first progress report.
pub(crate) const PERIOD: (NaiveDate, NaiveDate) = match (
    NaiveDate::from_ymd_opt(2026, 10, 19),
    NaiveDate::from_ymd_opt(2026, 11, 22),
) {
    (Some(from), Some(to)) => (from, to),
    _ => (NaiveDate::MIN, NaiveDate::MAX),
};

use Field::*;

/// Field, row and what would be typed; texts in Dutch and English.
const FACTS: &[(Field, &str, &str, &str)] = &[
    (EmployeeName, "", "Elena Markovic", ""),
    (EmployeeBirthDate, "", "1988-04-17", ""),
    (EmployeeJobTitle, "", "Data-engineer", "Data engineer"),
    (EmployeeContractHours, "", "40", ""),
    (EmployeeEmail, "", "elena.markovic@voorbeeld.example", ""),
    (EmployeePhone, "", "06 00 00 00 01", ""),
    (EmployeeTown, "", "Eindhoven", ""),
    (EmployerName, "", "Helderbeeld Optiek B.V.", ""),
    (EmployerContact, "", "Joris van Aalst", ""),
    (EmployerContactRole, "", "HR-adviseur", "HR adviser"),
    (EmployerEmail, "", "joris.van.aalst@helderbeeld.example", ""),
    (EmployerPhone, "", "040 000 00 01", ""),
    (EmployerKvk, "", "00000001", ""),
    (PhysicianName, "", "M. de Graaf", ""),
    (OccupationalService, "", "Arbodienst De Singel", ""),
    (EmploymentEnd, "", "2027-09-30", ""),
    (FirstSickDay, "", "2025-09-15", ""),
    (Report42ReceivedOn, "", "2026-07-01", ""),
    (ProblemAnalysisOn, "", "2025-10-22", ""),
    (FirstYearEvaluationOn, "", "2026-09-07", ""),
    (
        Track1Status,
        "",
        "Eigen werk is niet meer passend. Er is gezocht naar ander werk bij Helderbeeld; dat was er op 9 november niet.",
        "Own work is no longer suitable. Other work at Helderbeeld was looked for; on 9 November there was none.",
    ),
    (Track1StatusOn, "", "2026-11-09", ""),
    (CapacityDocument, "", "IZP", ""),
    (CapacityEstablishedOn, "", "2026-09-21", ""),
    (CapacityHoursDay, "", "6", ""),
    (CapacityHoursWeek, "", "24", ""),
    (
        CapacityPersonal,
        "",
        "Werk met een vaste indeling van de dag en zonder veel onderbrekingen.",
        "Work with a fixed order of the day and few interruptions.",
    ),
    (
        CapacitySocial,
        "",
        "Samenwerken in een klein, vast team gaat goed.",
        "Working together in a small, steady team goes well.",
    ),
    (
        CapacityEnvironment,
        "",
        "Een rustige werkplek.",
        "A quiet place to work.",
    ),
    (
        CapacityStatic,
        "",
        "Zitten afwisselen met staan, ten minste eens per uur.",
        "Alternate sitting with standing at least once an hour.",
    ),
    (
        CapacityWorkingHours,
        "",
        "Overdag, niet in de avond of het weekend.",
        "In the daytime, not in the evening or at weekends.",
    ),
    (LabourExpertReportOn, "", "2026-09-28", ""),
    (LabourExpertName, "", "A. Verhoeven", ""),
    (LabourExpertRegister, "", "SRA 00001", ""),
    (
        LabourExpertAdvice,
        "",
        "Analytisch werk met een voorspelbaar ritme, 24 uur per week, bij een andere werkgever: data-analist, kwaliteitsmedewerker data, rapportontwikkelaar.",
        "Analytical work at a predictable pace, 24 hours a week, with another employer: data analyst, data quality officer, report developer.",
    ),
    (PermitCategory, "", "HSM", ""),
    (PermitHeldSince, "", "2024-06-01", ""),
    (PermitExpiresOn, "", "2027-05-31", ""),
    (PassportExpiresOn, "", "2030-02-12", ""),
    (PermitSalaryMonth, "", "6400,00", ""),
    (SickPayPercent, "", "90", ""),
    (Ruling30Applies, "", "ja", ""),
    (Ruling30EndsOn, "", "2028-08-31", ""),
    (ProgrammeStart, "", "2026-10-19", ""),
    (ProgrammePlannedEnd, "", "2027-09-06", ""),
    (ReportEveryDays, "", "42", ""),
    (
        ProgrammeGoal,
        "",
        "Op 6 september 2027 werkt mevrouw Markovic 24 uur per week in passend analytisch werk bij een andere werkgever, met een contract van ten minste zes maanden.",
        "On 6 September 2027 Ms Markovic works 24 hours a week in suitable analytical work with another employer, under a contract of at least six months.",
    ),
    (
        PersonalProfile,
        "",
        "MSc Informatica (Belgrado, 2012; door IDW gewaardeerd als Nederlandse master). Tien jaar ervaring met dataplatforms in de industrie. Engels C1, Servisch moedertaal, Nederlands A2 en in opbouw. Sterk in SQL, Python, kwaliteitscontrole en uitleg aan niet-technici.",
        "MSc in computer science (Belgrade, 2012; valued by IDW as a Dutch master's degree). Ten years of experience with data platforms in industry. English C1, Serbian mother tongue, Dutch A2 and growing. Strong in SQL, Python, quality control and explaining to non-technical people.",
    ),
    (
        Barriers,
        "",
        "Nederlands is nog niet genoeg voor vergaderingen. Het netwerk buiten de eigen werkgever is klein. Reistijd tot 45 minuten met het openbaar vervoer.",
        "Dutch is not yet enough for meetings. The network outside the current employer is small. Travel time up to 45 minutes by public transport.",
    ),
    (
        DirectionTitle,
        "1",
        "Data-analist, maakindustrie",
        "Data analyst, manufacturing",
    ),
    (
        DirectionReason,
        "1",
        "Vast ritme, zelfstandig werk, 24 uur mogelijk",
        "Fixed pace, independent work, 24 hours possible",
    ),
    (DirectionChance, "1", "high", ""),
    (
        DirectionTitle,
        "2",
        "Rapportontwikkelaar, zorgverzekeraar",
        "Report developer, health insurer",
    ),
    (
        DirectionReason,
        "2",
        "Klein team, overdag, deels thuis",
        "Small team, daytime, partly from home",
    ),
    (DirectionChance, "2", "medium", ""),
    (
        DirectionTitle,
        "3",
        "Kwaliteitsmedewerker data, gemeente",
        "Data quality officer, municipality",
    ),
    (
        DirectionReason,
        "3",
        "Rustige werkplek; vraagt Nederlands B1",
        "Quiet place to work; asks for Dutch B1",
    ),
    (DirectionChance, "3", "low", ""),
    (
        MilestoneWhat,
        "1",
        "Trajectplan besproken en getekend",
        "Trajectory plan discussed and signed",
    ),
    (
        MilestoneWho,
        "1",
        "coach, werknemer, werkgever",
        "coach, employee, employer",
    ),
    (MilestoneDue, "1", "2026-11-30", ""),
    (MilestoneProof, "1", "getekend plan", "signed plan"),
    (MilestoneStatus, "1", "open", ""),
    (
        MilestoneWhat,
        "2",
        "Cv in het Nederlands en Engels, LinkedIn bijgewerkt",
        "CV in Dutch and English, LinkedIn updated",
    ),
    (
        MilestoneWho,
        "2",
        "werknemer, met hulp van coach",
        "employee, helped by the coach",
    ),
    (MilestoneDue, "2", "2026-11-16", ""),
    (
        MilestoneProof,
        "2",
        "beide cv's in het dossier",
        "both CVs in the file",
    ),
    (MilestoneStatus, "2", "done", ""),
    (
        MilestoneWhat,
        "3",
        "Drie gesprekken met werkgevers in richting 1 en 2",
        "Three talks with employers in directions 1 and 2",
    ),
    (MilestoneWho, "3", "werknemer", "employee"),
    (MilestoneDue, "3", "2027-02-15", ""),
    (
        MilestoneProof,
        "3",
        "verslag per gesprek",
        "a note of each talk",
    ),
    (MilestoneStatus, "3", "open", ""),
    (
        MilestoneWhat,
        "4",
        "Nederlands op niveau B1",
        "Dutch at level B1",
    ),
    (MilestoneWho, "4", "werknemer", "employee"),
    (MilestoneDue, "4", "2027-06-30", ""),
    (MilestoneProof, "4", "certificaat", "certificate"),
    (MilestoneStatus, "4", "open", ""),
    (
        InstrumentName,
        "1",
        "Taalcursus Nederlands, twee avonden per week",
        "Dutch course, two evenings a week",
    ),
    (InstrumentUse, "1", "used", ""),
    (
        InstrumentReason,
        "1",
        "Maakt richting 3 mogelijk en vergroot de kans in 1 en 2",
        "Makes direction 3 possible and widens the chance in 1 and 2",
    ),
    (
        InstrumentName,
        "2",
        "Sollicitatietraining",
        "Application training",
    ),
    (InstrumentUse, "2", "used", ""),
    (
        InstrumentReason,
        "2",
        "Nederlandse manier van solliciteren is nieuw",
        "The Dutch way of applying is new",
    ),
    (
        InstrumentName,
        "3",
        "Detachering met behoud van contract",
        "Secondment keeping the contract",
    ),
    (InstrumentUse, "3", "considered", ""),
    (
        InstrumentReason,
        "3",
        "Eerst schriftelijk navragen of de vergunning dit toestaat",
        "First ask in writing whether the permit allows it",
    ),
    (CoachHours, "", "2", ""),
    (EmployeeHours, "", "8", ""),
    (Budget, "", "4.250,00", ""),
    (
        Fallback,
        "",
        "Zijn er op 15 februari 2027 geen drie gesprekken gevoerd, dan herzien we het zoekprofiel en onderzoeken we detachering.",
        "If there have not been three talks by 15 February 2027, we revise the search profile and look into secondment.",
    ),
];

type Line = (
    &'static str,
    Kind,
    u32,
    [&'static str; 2],
    [&'static str; 2],
    [&'static str; 2],
    &'static str,
    Visibility,
);

/// Date, kind, minutes, summary, result, next step and its date, visibility.
const LOG: &[Line] = &[
    (
        "2026-10-19",
        Kind::Meeting,
        90,
        [
            "Intake. Doel van spoor 2, rechten en plichten en de privacyregels besproken.",
            "Intake. Purpose of track 2, rights and duties and the privacy rules discussed.",
        ],
        [
            "Vragenlijst voor het persoonsprofiel meegegeven.",
            "Handed over the questions for the personal profile.",
        ],
        ["Vragenlijst invullen", "Fill in the questions"],
        "2026-10-26",
        Visibility::Report,
    ),
    (
        "2026-10-28",
        Kind::Video,
        60,
        [
            "Persoonsprofiel doorgenomen; talen en diploma's vastgelegd.",
            "Went through the personal profile; recorded languages and diplomas.",
        ],
        [
            "Profiel klaar op de waardering van het diploma na.",
            "Profile ready but for the valuation of the diploma.",
        ],
        [
            "Diplomawaardering opsturen",
            "Send the valuation of the diploma",
        ],
        "2026-11-04",
        Visibility::Report,
    ),
    (
        "2026-11-04",
        Kind::Training,
        75,
        [
            "Oefening: helpende en niet-helpende gedachten over solliciteren, en een stap kiezen.",
            "Exercise: helpful and unhelpful thoughts about applying, and choosing a step.",
        ],
        [
            "Stap gekozen: twee oud-collega's bellen.",
            "Step chosen: call two former colleagues.",
        ],
        ["Twee oud-collega's bellen", "Call two former colleagues"],
        "2026-11-11",
        Visibility::Report,
    ),
    (
        "2026-11-09",
        Kind::Employer,
        30,
        [
            "Stand van spoor 1 besproken met de HR-adviseur.",
            "Discussed how track 1 stands with the HR adviser.",
        ],
        [
            "Geen passend werk bij Helderbeeld op dit moment.",
            "No suitable work at Helderbeeld at this moment.",
        ],
        ["Opnieuw navragen", "Ask again"],
        "2026-12-21",
        Visibility::Report,
    ),
    (
        "2026-11-11",
        Kind::Call,
        20,
        [
            "Kort overleg over reistijd en werkdagen.",
            "Short talk about travel time and working days.",
        ],
        [
            "Dinsdag en donderdag vallen af voor werk op locatie.",
            "Tuesday and Thursday drop out for work on site.",
        ],
        ["", ""],
        "",
        Visibility::Private,
    ),
    (
        "2026-11-16",
        Kind::JobSearch,
        60,
        [
            "Cv in twee talen afgemaakt en LinkedIn bijgewerkt.",
            "Finished the CV in two languages and updated LinkedIn.",
        ],
        ["Mijlpaal 2 bereikt.", "Milestone 2 reached."],
        [
            "Vijf vacatures uitzoeken in richting 1 en 2",
            "Pick five vacancies in directions 1 and 2",
        ],
        "2026-11-25",
        Visibility::Report,
    ),
];

type Sent = (
    &'static str,
    &'static str,
    [&'static str; 2],
    Channel,
    Status,
    &'static str,
    [&'static str; 2],
    usize,
);

/// Date, employer, job, channel, status and its date, lesson, direction.
const APPLICATIONS: &[Sent] = &[
    (
        "2026-11-05",
        "Delta Robotica B.V.",
        ["Data-analist productie", "Production data analyst"],
        Channel::Vacancy,
        Status::Rejected,
        "2026-11-18",
        [
            "Zocht iemand voor 36 uur; volgende keer de uren vooraf vragen.",
            "Wanted somebody for 36 hours; ask about hours first next time.",
        ],
        0,
    ),
    (
        "2026-11-10",
        "Zorgverzekeraar De Brug",
        ["Rapportontwikkelaar", "Report developer"],
        Channel::Network,
        Status::Invited,
        "2026-11-19",
        [
            "Oud-collega bracht het contact tot stand.",
            "A former colleague made the contact.",
        ],
        1,
    ),
    (
        "2026-11-17",
        "Kwadrant Machines N.V.",
        ["Data-analist", "Data analyst"],
        Channel::Vacancy,
        Status::Sent,
        "",
        ["", ""],
        0,
    ),
];

const DIRECTIONS: [[&str; 2]; 2] = [
    ["Data-analist, maakindustrie", "Data analyst, manufacturing"],
    [
        "Rapportontwikkelaar, zorgverzekeraar",
        "Report developer, health insurer",
    ],
];

fn pick(language: Language, texts: [&str; 2]) -> String {
    let [nl, en] = texts;
    match language {
        Language::En if !en.is_empty() => en.to_owned(),
        _ => nl.to_owned(),
    }
}

/// The example as it stands on a day.
pub(crate) fn case_file(id: &str, today: NaiveDate, language: Language) -> CaseFile {
    let moved = |text: &str| moved(text, today);
    let mut case = CaseFile {
        id: id.to_owned(),
        dossier_number: "2026-001".to_owned(),
        demo: true,
        ..CaseFile::default()
    };
    for (field, row, nl, en) in FACTS {
        let typed = pick(language, [nl, en]);
        let value = match moved(&typed) {
            // A birth date stays: only the case moves.
            Some(date) if *field != EmployeeBirthDate => Some(Value::Date(date)),
            _ => read(*field, &typed, today).ok().flatten(),
        };
        if let Some(value) = value {
            case.facts
                .insert(FactKey::row(*field, row), Fact::Known(value));
        }
    }
    case.log = LOG
        .iter()
        .enumerate()
        .rev()
        .filter_map(
            |(at, (date, kind, minutes, summary, result, next, by, visibility))| {
                Some(LogEntry {
                    id: format!("{id}-log-{at}"),
                    date: moved(date)?,
                    kind: *kind,
                    minutes: Some(*minutes),
                    who: who(*kind),
                    summary: pick(language, *summary),
                    result: pick(language, *result),
                    next_step: pick(language, *next),
                    next_step_on: moved(by),
                    visibility: *visibility,
                })
            },
        )
        .collect();
    case.applications = APPLICATIONS
        .iter()
        .enumerate()
        .rev()
        .filter_map(
            |(at, (date, employer, job, channel, status, since, note, direction))| {
                Some(Application {
                    id: format!("{id}-application-{at}"),
                    date: moved(date)?,
                    employer: (*employer).to_owned(),
                    job: pick(language, *job),
                    direction: pick(
                        language,
                        DIRECTIONS.get(*direction).copied().unwrap_or_default(),
                    ),
                    channel: *channel,
                    status: *status,
                    status_on: moved(since),
                    note: pick(language, *note),
                })
            },
        )
        .collect();
    case
}

fn who(kind: Kind) -> String {
    match kind {
        Kind::Employer => "Joris van Aalst, coach",
        Kind::JobSearch => "Elena Markovic",
        _ => "Elena Markovic, coach",
    }
    .to_owned()
}

/// A date of the example, moved as far as today lies from the day it was written for.
fn moved(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    let distance = (today - WRITTEN_FOR).num_days();
    let days = Days::new(distance.unsigned_abs());
    if distance < 0 {
        date.checked_sub_days(days)
    } else {
        date.checked_add_days(days)
    }
}

impl App {
    /// Adds the fictional example, or shows the one that is there.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written.
    pub fn demo_add(&self, _: Nothing) -> Result<CaseView, Failure> {
        let language = crate::document::language(self.preferences().language.unwrap_or_default());
        let id = self.new_id()?;
        Ok(self.write(|transaction| {
            let listed = transaction.cases(&[])?;
            if let Some(there) = listed.iter().find(|listing| listing.case.demo) {
                return self.show(transaction, &there.case.id);
            }
            self.begin_case(transaction, &id, true)?;
            self.keep(transaction, &case_file(&id, self.today(), language))?;
            self.show(transaction, &id)
        })?)
    }

    /// Removes the fictional example, and nothing else.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written.
    pub fn demo_remove(&self, _: Nothing) -> Result<CaseList, Failure> {
        Ok(self.write(|transaction| {
            for listing in transaction.cases(&[])? {
                if listing.case.demo {
                    transaction.remove_case(&listing.case.id)?;
                }
            }
            self.list(transaction)
        })?)
    }

    fn keep(&self, transaction: &WriteTransaction<'_>, case: &CaseFile) -> Outcome<()> {
        for (key, fact) in &case.facts {
            crate::case::put_fact(transaction, &case.id, key.field, &key.row, fact)?;
        }
        let now_ms = self.host.now_ms();
        for entry in &case.log {
            transaction.put_log_entry(&table::LogEntry {
                id: self.new_id()?,
                case_id: case.id.clone(),
                date: entry.date,
                kind: entry.kind.key().to_owned(),
                duration_minutes: entry.minutes,
                who: entry.who.clone(),
                summary: entry.summary.clone(),
                result: entry.result.clone(),
                next_step: entry.next_step.clone(),
                next_step_on: entry.next_step_on,
                visibility: match entry.visibility {
                    Visibility::Report => table::Visibility::Report,
                    Visibility::Private => table::Visibility::Private,
                },
                created_ms: now_ms,
                changed_ms: now_ms,
            })?;
        }
        for kept in &case.applications {
            transaction.put_application(&table::Application {
                id: self.new_id()?,
                case_id: case.id.clone(),
                date: kept.date,
                employer: kept.employer.clone(),
                job: kept.job.clone(),
                channel: kept.channel.key().to_owned(),
                direction: kept.direction.clone(),
                status: kept.status.key().to_owned(),
                status_on: kept.status_on,
                note: kept.note.clone(),
                created_ms: now_ms,
                changed_ms: now_ms,
            })?;
        }
        match case.demo {
            true => Ok(()),
            false => Err(failure(FailureCode::Internal)),
        }
    }
}
