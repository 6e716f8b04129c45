//! A case to try the check on: a programme from 1 April 2026 to 31 January 2027 for somebody who fell
//! ill on 3 March 2025, looked at on 10 April 2026 in phase 1.

use chrono::NaiveDate;
use spoorboek_domain::{
    Application, ApplicationStatus, CaseFile, Channel, CheckItem, CheckStatus, Document,
    DocumentKind, Fact, FactKey, Field, Known, LogEntry, LogKind, Thresholds, Visibility, read,
};

use crate::check_list::builtin;
use crate::rule_pack::engine;

pub(super) use CheckStatus::{Closed, Explained, NotYet, Open};

#[derive(Clone)]
pub(super) struct Attempt {
    pub(super) case: CaseFile,
    pub(super) known: Known,
    pub(super) thresholds: Thresholds,
    pub(super) today: NaiveDate,
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A case with a first sick day and nothing else, before track 2.
pub(super) fn bare() -> Attempt {
    let attempt = Attempt {
        case: CaseFile::default(),
        known: Known::default(),
        thresholds: Thresholds::default(),
        today: day("2026-04-10"),
    };
    attempt.fact("sickness.first_sick_day", "2025-03-03")
}

/// Phase 1 of a programme.
pub(super) fn base() -> Attempt {
    bare()
        .fact("programme.start", "2026-04-01")
        .fact("programme.planned_end", "2027-01-31")
        .phase(1, "2026-04-01")
}

/// Phase 2 of it, from 1 June 2026.
pub(super) fn market() -> Attempt {
    base().phase(2, "2026-06-01").on("2026-06-10")
}

/// The same, ended on a day.
pub(super) fn ended(attempt: Attempt, on: &str) -> Attempt {
    attempt.fact("ending.kind", "placed").fact("ending.on", on)
}

impl Attempt {
    /// Enters a fact as typed: `field` or `field/row`. Empty takes it away.
    pub(super) fn fact(mut self, place: &str, typed: &str) -> Self {
        let (key, row) = place.split_once('/').unwrap_or((place, ""));
        let field = Field::from_key(key).expect(key);
        let value = read(field, typed, day("2026-11-22")).expect(place);
        self.case
            .enter(FactKey::row(field, row), value.map(Fact::Known));
        self
    }

    pub(super) fn facts(self, facts: &[(&str, &str)]) -> Self {
        let facts = facts.iter();
        facts.fold(self, |attempt, (place, typed)| attempt.fact(place, typed))
    }

    pub(super) fn on(mut self, today: &str) -> Self {
        self.today = day(today);
        self
    }

    pub(super) fn phase(mut self, number: usize, from: &str) -> Self {
        self.known.phases[number - 1] = Some(day(from));
        self
    }

    pub(super) fn set(mut self, threshold: &str, value: u32) -> Self {
        self.thresholds.set(threshold, value);
        self
    }

    pub(super) fn line(mut self, kind: LogKind, on: &str, minutes: u32) -> Self {
        self.case.log.push(LogEntry {
            id: format!("line-{on}"),
            date: day(on),
            kind,
            minutes: Some(minutes),
            who: String::new(),
            summary: String::new(),
            result: String::new(),
            next_step: String::new(),
            next_step_on: None,
            visibility: Visibility::Report,
            phase: String::new(),
            milestone: String::new(),
            service: String::new(),
        });
        self
    }

    pub(super) fn applied(mut self, on: &str, status: ApplicationStatus, proof: &str) -> Self {
        self.case.applications.push(Application {
            id: format!("application-{on}"),
            date: day(on),
            employer: "Tulip Works".to_owned(),
            job: String::new(),
            direction: String::new(),
            channel: Channel::Vacancy,
            form: String::new(),
            recognised_sponsor: None,
            status,
            status_on: None,
            note: String::new(),
            employer_kvk: String::new(),
            suitable: String::new(),
            proof: proof.to_owned(),
            lesson: String::new(),
            next_step: String::new(),
            remind_on: None,
            source: String::new(),
            salary: None,
            hours: None,
            start_on: None,
            highly_skilled: None,
        });
        self
    }

    pub(super) fn document(mut self, kind: DocumentKind, on: &str) -> Self {
        self.case.documents.push(Document {
            id: format!("document-{on}"),
            case_id: String::new(),
            kind,
            version: 1,
            date: day(on),
            period: None,
            texts: Vec::new(),
        });
        self
    }

    /// An explanation of a rule, with its day.
    pub(super) fn explained(self, rule: &str, on: &str) -> Self {
        let places = ["check.explanation", "check.explained_on"];
        let [text, explained_on] = places.map(|place| format!("{place}/{rule}"));
        self.fact(&text, "The employer was moving.")
            .fact(&explained_on, on)
    }

    /// All rules, each with a whole sentence in both languages.
    pub(super) fn items(&self) -> Vec<CheckItem> {
        let facts = self.case.rule_facts(self.today);
        let outcome = facts.map(|facts| engine().compute(&facts));
        let items = self.case.check(
            builtin(),
            &self.thresholds,
            &self.known,
            outcome.as_ref(),
            engine(),
            self.today,
        );
        for item in &items {
            for text in [&item.says.nl, &item.says.en] {
                let whole = text.ends_with('.') && !text.contains(['{', '}']);
                let rule = &builtin().rules()[item.rule].id;
                assert!(whole && !text.contains("  "), "{rule} says {text:?}");
            }
        }
        items
    }

    pub(super) fn item(&self, rule: &str) -> CheckItem {
        let place = builtin().rules().iter().position(|it| it.id == rule);
        let place = place.expect(rule);
        let mut items = self.items().into_iter();
        items.find(|item| item.rule == place).expect(rule)
    }
}

/// How a rule stands in each case, and what it says of it.
pub(super) fn table(rule: &str, rows: &[(Attempt, CheckStatus, &str)]) {
    for (number, (attempt, status, says)) in rows.iter().enumerate() {
        let item = attempt.item(rule);
        let place = format!("rule {rule}, row {number}: {}", item.says.nl);
        assert_eq!(item.status, *status, "{place}");
        assert!(item.says.nl.contains(says), "{place}");
    }
}
