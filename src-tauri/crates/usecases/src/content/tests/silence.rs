//! Stretches without contact, and their reasons.

use super::*;

/// The stretches that the report of 1 October to 20 November tells of, as `from..to`.
fn silences(case: &CaseFile) -> Vec<String> {
    let thresholds = Thresholds::default();
    let document = document(DocumentKind::ProgressReport);
    let sources = Sources {
        case,
        outcome: None,
        document: &document,
        language: Language::Nl,
        thresholds: &thresholds,
    };
    let silences = sources.silences().into_iter();
    silences
        .map(|it| format!("{}..{}", it.from, it.to))
        .collect()
}

fn spoken(days: &[&str]) -> CaseFile {
    let mut case = case(&[(Field::ProgrammeStart, "", "2026-09-07")]);
    let lines = days.iter().map(|day| line(day, LogKind::Call, ""));
    case.log = lines.collect();
    case
}

#[test]
fn a_silence_is_longer_than_the_check_allows() {
    let cases: &[(&[&str], &[&str])] = &[
        // 21 days without contact are allowed, the 22nd is not.
        (&["2026-09-28", "2026-10-20", "2026-11-10"], &[]),
        (
            &["2026-09-28", "2026-10-21", "2026-11-10"],
            &["2026-09-29..2026-10-20"],
        ),
        // Up to the end of the period.
        (&["2026-09-28", "2026-10-12", "2026-10-30"], &[]),
        (
            &["2026-09-28", "2026-10-12", "2026-10-29"],
            &["2026-10-30..2026-11-20"],
        ),
        // One that began before the period and ends in it; one that ended before it.
        (
            &["2026-09-08", "2026-10-05", "2026-10-25", "2026-11-10"],
            &["2026-09-09..2026-10-04"],
        ),
        (&["2026-10-01", "2026-10-20", "2026-11-10"], &[]),
        // Several, and none at all since the programme began.
        (
            &["2026-10-01", "2026-10-26"],
            &["2026-10-02..2026-10-25", "2026-10-27..2026-11-20"],
        ),
        (&[], &["2026-09-07..2026-11-20"]),
    ];
    for (days, expected) in cases {
        assert_eq!(silences(&spoken(days)), *expected, "{days:?}");
    }
}

#[test]
fn without_a_first_day_nobody_is_silent_and_after_the_end_neither() {
    let mut case = spoken(&["2026-10-01"]);
    assert_eq!(silences(&case), ["2026-10-02..2026-11-20"]);
    enter(&mut case, Field::EndingOn, "", "2026-10-20");
    assert_eq!(silences(&case), [""; 0]);
    enter(&mut case, Field::EndingOn, "", "2026-10-30");
    assert_eq!(silences(&case), ["2026-10-02..2026-10-30"]);
    case.facts.clear();
    assert_eq!(silences(&case), [""; 0]);
}

#[test]
fn an_absence_and_work_at_the_desk_break_no_silence() {
    let mut case = spoken(&["2026-10-01", "2026-11-10"]);
    for kind in [LogKind::NoShow, LogKind::Desk, LogKind::JobSearch] {
        case.log.push(line("2026-10-15", kind, ""));
    }
    assert_eq!(silences(&case), ["2026-10-02..2026-11-09"]);
}

/// What is private shows in no day, and still is contact.
#[test]
fn a_private_talk_breaks_a_silence_without_telling_its_day() {
    let mut case = spoken(&["2026-10-01", "2026-11-10"]);
    let mut private = line("2026-10-20", LogKind::Meeting, "");
    private.visibility = Visibility::Private;
    case.log.push(private.clone());
    assert_eq!(silences(&case), [""; 0]);
    // It comes too late to break it: the days told are those between contacts of the report.
    private.date = day("2026-10-30");
    case.log = spoken(&["2026-10-01", "2026-11-10"]).log;
    case.log.push(private);
    assert_eq!(silences(&case), ["2026-10-02..2026-11-09"]);
}

#[test]
fn the_check_s_explanation_is_the_reason_of_the_stretch_that_had_begun() {
    let mut case = spoken(&["2026-10-01", "2026-10-26"]);
    let key = SectionKey::ReportBarriers;
    let nl = |case: &CaseFile| says(case, key, Language::Nl);
    let first = "Van 02-10-2026 t/m 25-10-2026 staat er geen contact in dit verslag.";
    let second = "Van 27-10-2026 t/m 20-11-2026 staat er geen contact in dit verslag.";
    let gap = "Reden: nog in te vullen.";
    assert_eq!(nl(&case), format!("{first} {gap}\n\n{second} {gap}"));
    assert_eq!(
        says(&case, key, Language::En).lines().next(),
        Some(
            "From 02-10-2026 to 25-10-2026 there is no contact in this report. Reason: still to be filled in."
        )
    );
    enter(&mut case, Field::CheckExplanation, "21", "Er was vakantie");
    enter(&mut case, Field::CheckExplainedOn, "21", "2026-10-24");
    assert_eq!(
        nl(&case),
        format!("{first} Reden: Er was vakantie.\n\n{second} {gap}")
    );
    enter(&mut case, Field::CheckExplainedOn, "21", "2026-11-21");
    assert_eq!(
        nl(&case),
        format!("{first} {gap}\n\n{second} Reden: Er was vakantie.")
    );
    // Of a silence long after the period: it says nothing of these.
    case.log.push(line("2026-11-23", LogKind::Call, ""));
    enter(&mut case, Field::CheckExplainedOn, "21", "2027-01-20");
    assert_eq!(nl(&case), format!("{first} {gap}\n\n{second} {gap}"));
}
