use super::*;
use Language::{En, Nl};

/// A case of which every part of the report says something; the period is 1 October to 20 November.
fn full() -> CaseFile {
    let mut case = case(&[
        (Field::ProgrammeStart, "", "2026-09-07"),
        (Field::ProgrammePlannedEnd, "", "2027-05-31"),
        (Field::CoachHoursTotal, "", "40"),
        (Field::Budget, "", "4000"),
        (Field::CostWhat, "1", "Taalcursus"),
        (Field::CostOn, "1", "2026-10-12"),
        (Field::CostAmount, "1", "450"),
        (Field::ServiceKind, "1", "cv"),
        (Field::ServiceWhat, "1", "cv voor Nederland"),
        (Field::ServiceDoneOn, "1", "2026-10-15"),
        (Field::ServiceResult, "1", "cv klaar"),
        (Field::ServiceKind, "2", "support_referral"),
        (Field::ServiceDoneOn, "2", "2026-10-16"),
        (Field::ServiceKind, "3", "language"),
        (Field::ServiceDoneOn, "3", "2026-09-16"),
        (Field::TrainingOn, "1", "2026-10-20"),
        (Field::TrainingProcess, "1", "committed_action"),
        (Field::TrainingExercise, "1", "stap kiezen"),
        (Field::TrainingTheme, "1", "netwerken"),
        (Field::TrainingAction, "1", "oud-collega bellen"),
        (Field::TrainingActionDone, "1", "ja"),
        (Field::TrainingScore, "1", "8"),
        (Field::TrainingOn, "2", "2026-11-25"),
        (Field::TrainingExercise, "2", "later"),
        (Field::MilestoneWhat, "1", "Cv klaar"),
        (Field::MilestoneDue, "1", "2026-10-10"),
        (Field::MilestoneDoneOn, "1", "2026-10-15"),
        (Field::MilestoneStatus, "1", "done"),
        (Field::MilestoneNote, "1", "Vertaling duurde langer"),
        (Field::MilestoneWhat, "2", "Tien sollicitaties"),
        (Field::MilestoneDue, "2", "2026-11-19"),
        (Field::MilestoneStatus, "2", "open"),
        (Field::MilestoneWhat, "3", "Beurs"),
        (Field::MilestoneStatus, "3", "dropped"),
        (Field::MilestoneWhat, "4", "Stage"),
        (Field::MilestoneDue, "4", "2026-12-01"),
        (Field::MilestoneDoneOn, "4", "2026-11-21"),
        (Field::MilestoneStatus, "4", "done"),
        (Field::BarrierKind, "1", "network"),
        (Field::BarrierWhat, "1", "Klein netwerk"),
        (Field::BarrierStatus, "1", "open"),
        (Field::BarrierKind, "2", "rules"),
        (Field::BarrierWhat, "2", "Diploma"),
        (Field::BarrierStatus, "2", "done"),
        (Field::CheckExplanation, "27", "De coach was een week weg"),
        (Field::CheckExplainedOn, "27", "2026-11-02"),
        (Field::CheckExplanation, "13", "Van lang geleden"),
        (Field::CheckExplainedOn, "13", "2026-09-10"),
        (Field::CapacityDocument, "", "IZP"),
        (Field::CapacityEstablishedOn, "", "2026-11-02"),
        (Field::CapacityHoursWeek, "", "24"),
        (Field::PhysicianName, "", "M. Jansen"),
        (Field::AdjustmentOn, "1", "2026-11-04"),
        (Field::AdjustmentWhat, "1", "Meer uren in het zoekprofiel"),
        (Field::AdjustmentReason, "1", "de belastbaarheid nam toe"),
        (Field::AdjustmentOn, "2", "2026-09-04"),
        (Field::AdjustmentWhat, "2", "Van voor de periode"),
        (Field::SearchReviewedOn, "", "2026-11-05"),
        (Field::ProlongedTo, "", "2027-08-31"),
        (Field::ProlongedOn, "", "2026-11-06"),
        (Field::ProlongedReason, "", "Meer tijd voor de taal"),
        (Field::Track1Status, "", "Geen terugkeer in eigen werk."),
        (Field::Track1StatusOn, "", "2026-10-01"),
        (Field::EmployeeView, "", "Het gaat vooruit."),
        (Field::AppointmentOn, "1", "2026-12-02"),
        (Field::AppointmentKind, "1", "third_party"),
        (Field::AppointmentOn, "2", "2026-12-03"),
        (Field::AppointmentAt, "2", "10:00"),
        (Field::AppointmentKind, "2", "video"),
        (Field::AppointmentWhat, "2", "Onderwerp blijft hier"),
        (Field::AppointmentOn, "3", "2026-11-24"),
        (Field::AppointmentKind, "3", "meeting"),
        (Field::AppointmentDone, "3", "ja"),
    ]);
    let mut meeting = line("2026-10-05", LogKind::Meeting, "Zoekprofiel besproken");
    meeting.result = "Drie richtingen gekozen".to_owned();
    meeting.next_step = "Cv afmaken".to_owned();
    meeting.next_step_on = Some(day("2026-11-19"));
    let mut call = line("2026-10-25", LogKind::Call, "Vacatures doorgenomen");
    call.next_step = "Vijf brieven".to_owned();
    // The day of the report's end is still to come, the day before is past.
    call.next_step_on = Some(day("2026-11-20"));
    let mut absent = line("2026-11-10", LogKind::NoShow, "");
    absent.next_step = "Nieuwe datum\nkiezen".to_owned();
    let search = line("2026-11-12", LogKind::JobSearch, "Brief geschreven");
    let early = line("2026-09-28", LogKind::Meeting, "Van voor de periode");
    let after = line("2026-11-21", LogKind::Meeting, "Van na de periode");
    // Newest first, as the log is kept.
    case.log = vec![after, search, absent, call, meeting, early];
    let mut rejected = sent("2026-09-20", "De Brug", ApplicationStatus::Rejected);
    rejected.status_on = Some(day("2026-10-07"));
    rejected.lesson = "Vooraf naar uren vragen".to_owned();
    rejected.note = "Notitie blijft hier".to_owned();
    let mut fresh = sent("2026-11-12", "Getij", ApplicationStatus::Sent);
    fresh.proof = "brief".to_owned();
    let old = sent("2026-09-10", "Oud", ApplicationStatus::Sent);
    case.applications = vec![fresh, rejected, old];
    case
}

#[test]
fn each_section_is_filled_from_the_period_in_both_languages() {
    let case = full();
    let told: &[(SectionKey, &str, &str)] = &[
        (
            SectionKey::ReportPeriod,
            "Deze rapportage gaat over de periode 01-10-2026 t/m 20-11-2026.",
            "This report covers the period 01-10-2026 to 20-11-2026.",
        ),
        (
            SectionKey::ReportContacts,
            "Contacten in deze periode\nDatum | Soort | Duur | Aanwezig\n\
             05-10-2026 | gesprek | 45 min | Noor\n\
             25-10-2026 | telefoongesprek | 45 min | Noor\n\
             10-11-2026 | niet verschenen | 45 min | Noor",
            "Contacts in this period\nDate | Kind | Duration | Present\n\
             05-10-2026 | meeting | 45 min | Noor\n\
             25-10-2026 | telephone call | 45 min | Noor\n\
             10-11-2026 | did not attend | 45 min | Noor",
        ),
        (
            SectionKey::ReportActions,
            "- 05-10-2026: Zoekprofiel besproken. Drie richtingen gekozen.\n\
             - 25-10-2026: Vacatures doorgenomen.\n- 12-11-2026: Brief geschreven.\n\
             Diensten in deze periode\nDatum | Dienst | Door | Resultaat\n\
             15-10-2026 | cv en brief: cv voor Nederland |  | cv klaar\n\
             ACT-training in deze periode\nDatum | Afgesproken stap gezet\n\
             20-10-2026 | ja",
            "- 05-10-2026: Zoekprofiel besproken. Drie richtingen gekozen.\n\
             - 25-10-2026: Vacatures doorgenomen.\n- 12-11-2026: Brief geschreven.\n\
             Services given in this period\nDate | Service | By | Result\n\
             15-10-2026 | CV and letter: cv voor Nederland |  | cv klaar\n\
             ACT training in this period\nDate | Agreed step taken\n\
             20-10-2026 | yes",
        ),
        (
            SectionKey::ReportApplications,
            "Sollicitaties in deze periode\nDatum | Functie en werkgever | Via | Stand | Bewijs | Leerpunt\n\
             20-09-2026 | Data-analist / De Brug | vacature | afgewezen (07-10-2026) |  | Vooraf naar uren vragen\n\
             12-11-2026 | Data-analist / Getij | vacature | verstuurd | brief | ",
            "Applications in this period\nDate | Job and employer | Channel | Status | Proof | Lesson\n\
             20-09-2026 | Data-analist / De Brug | vacancy | rejected (07-10-2026) |  | Vooraf naar uren vragen\n\
             12-11-2026 | Data-analist / Getij | vacancy | sent | brief | ",
        ),
        (
            SectionKey::ReportMilestones,
            "Mijlpalen tegenover het plan\nWat | Wie | Afgesproken | Stand | Toelichting\n\
             Cv klaar |  | 10-10-2026 | bereikt op 15-10-2026, 5 dagen te laat | Vertaling duurde langer\n\
             Tien sollicitaties |  | 19-11-2026 | open, 1 dag te laat | \n\
             Beurs |  |  | vervallen | \n\
             Stage |  | 01-12-2026 | open | ",
            "Milestones against the plan\nWhat | Who | Due | Status | Note\n\
             Cv klaar |  | 10-10-2026 | reached on 15-10-2026, 5 days late | Vertaling duurde langer\n\
             Tien sollicitaties |  | 19-11-2026 | open, 1 day late | \n\
             Beurs |  |  | dropped | \n\
             Stage |  | 01-12-2026 | open | ",
        ),
        (
            SectionKey::ReportHours,
            "Gepland en gebruikt tot en met 20-11-2026\nWat | Gepland in totaal | Gepland tot nu | Gebruikt\n\
             Uren van de coach | 40 | 8:21 | 3\n\
             Budget | € 4.000,00 | € 835,65 | € 450,00",
            "Planned and used until 20-11-2026\nWhat | Planned in all | Planned by now | Used\n\
             Hours of the coach | 40 | 8:21 | 3\n\
             Budget | € 4,000.00 | € 835.65 | € 450.00",
        ),
        (
            SectionKey::ReportBarriers,
            "Van 26-10-2026 t/m 20-11-2026 staat er geen contact in dit verslag. Reden: nog in te vullen.\n\n\
             - Veel minder uren dan gepland (02-11-2026): De coach was een week weg.\n\
             Belemmeringen en acties\nSoort | Belemmering | Wat eraan wordt gedaan | Vóór | Stand\n\
             netwerk | Klein netwerk |  |  | nog te doen",
            "From 26-10-2026 to 20-11-2026 there is no contact in this report. Reason: still to be filled in.\n\n\
             - Far fewer hours than planned (02-11-2026): De coach was een week weg.\n\
             Barriers and actions\nKind | Barrier | What is done about it | By | Status\n\
             network | Klein netwerk |  |  | to do",
        ),
        (
            SectionKey::ReportCapacity,
            "De belastbaarheid is vastgesteld op 02-11-2026 (Inzetbaarheidsprofiel (IZP), M. Jansen).\n\n- Hoogste aantal uren per week: 24",
            "Work capacity was established on 02-11-2026 (Employability profile (IZP), M. Jansen).\n\n- Most hours a week: 24",
        ),
        (
            SectionKey::ReportAdjustment,
            "- 04-11-2026: Meer uren in het zoekprofiel. Reden: de belastbaarheid nam toe.\n\n\
             Het zoekprofiel is vergeleken met belastbaarheid en arbeidsmarkt op 05-11-2026.\n\n\
             Afgesproken op 06-11-2026: het traject gaat door tot en met 31-08-2027. Reden: Meer tijd voor de taal.",
            "- 04-11-2026: Meer uren in het zoekprofiel. Reason: de belastbaarheid nam toe.\n\n\
             The search profile was compared with work capacity and labour market on 05-11-2026.\n\n\
             Agreed on 06-11-2026: the programme goes on until 31-08-2027. Reason: Meer tijd voor de taal.",
        ),
        (
            SectionKey::ReportTrack1,
            "Geen terugkeer in eigen werk.\n\nStand op 01-10-2026.\n\nDeze stand is ouder dan 42 dagen.",
            "Geen terugkeer in eigen werk.\n\nAs of 01-10-2026.\n\nThis state is older than 42 days.",
        ),
        (
            SectionKey::ReportEmployeeView,
            "Het gaat vooruit.",
            "Het gaat vooruit.",
        ),
        (
            SectionKey::ReportAgreements,
            "- Vijf brieven (uiterlijk 20-11-2026)\n- Nieuwe datum kiezen",
            "- Vijf brieven (by 20-11-2026)\n- Nieuwe datum kiezen",
        ),
        (
            SectionKey::ReportNext,
            "Volgende afspraak: videogesprek, 03-12-2026 om 10:00.",
            "Next appointment: video call, 03-12-2026 at 10:00.",
        ),
    ];
    for (key, nl, en) in told {
        assert_eq!(says(&case, *key, Nl), *nl, "{}", key.key());
        assert_eq!(says(&case, *key, En), *en, "{}", key.key());
    }
    assert_eq!(
        told.len(),
        SectionKey::of(DocumentKind::ProgressReport).len()
    );
}

#[test]
fn an_empty_case_says_only_the_period() {
    let empty = CaseFile::default();
    let keys = SectionKey::of(DocumentKind::ProgressReport).into_iter();
    let said: Vec<_> = keys
        .filter(|key| !says(&empty, *key, Nl).is_empty())
        .collect();
    // That nothing changed is said by the program: nobody has to write it.
    let unchanged = [SectionKey::ReportCapacity, SectionKey::ReportAdjustment];
    assert_eq!(said, [&[SectionKey::ReportPeriod][..], &unchanged].concat());
}

#[test]
fn why_there_were_no_applications_stands_where_they_would_stand() {
    let mut case = case(&[
        (Field::CheckExplanation, "24", "Eerst het diploma"),
        (Field::CheckExplainedOn, "24", "2026-10-20"),
    ]);
    let why = |case: &CaseFile| says(case, SectionKey::ReportApplications, Nl);
    let stalled = |case: &CaseFile| says(case, SectionKey::ReportBarriers, Nl);
    assert_eq!(
        why(&case),
        "In deze periode zijn geen sollicitaties gedaan. Reden (20-10-2026): Eerst het diploma."
    );
    assert_eq!(stalled(&case), "");
    case.applications = vec![sent("2026-11-12", "Getij", ApplicationStatus::Sent)];
    assert!(!why(&case).contains("diploma"));
    assert_eq!(
        stalled(&case),
        "- Lang geen sollicitatie (20-10-2026): Eerst het diploma."
    );
    case.applications.clear();
    enter(&mut case, Field::CheckExplainedOn, "24", "2026-11-21");
    assert_eq!((why(&case), stalled(&case)), (String::new(), String::new()));
}

#[test]
fn track_1_is_old_after_six_weeks_and_not_before() {
    let key = SectionKey::ReportTrack1;
    for (since, old) in [("2026-10-09", false), ("2026-10-08", true)] {
        let case = case(&[
            (Field::Track1Status, "", "Geen terugkeer."),
            (Field::Track1StatusOn, "", since),
        ]);
        assert_eq!(says(&case, key, Nl).contains("ouder dan"), old, "{since}");
    }
}

#[test]
fn at_the_end_the_employee_speaks_of_the_whole_programme() {
    let mut case = case(&[
        (Field::EmployeeView, "", "Het gaat vooruit."),
        (Field::EndingEmployeeView, "", "Het was goed."),
        (Field::EndingOn, "", "2026-11-21"),
    ]);
    let view = |case: &CaseFile| says(case, SectionKey::ReportEmployeeView, Nl);
    assert_eq!(view(&case), "Het gaat vooruit.");
    enter(&mut case, Field::EndingOn, "", "2026-11-20");
    assert_eq!(view(&case), "Het was goed.");
}
