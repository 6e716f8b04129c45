//! A vacancy laid over the facts of a case, and what the rules say of it with one thing changed.

use crate::{Application, CaseFile, Field};
use chrono::NaiveDate;
use spoorboek_rules as rules;
use spoorboek_rules::{ConflictKind, Field as Fact, PlacementRule, Verdict};

/// The form that an application aims at where none was said.
pub(super) const NEW_CONTRACT: &str = "NEW_CONTRACT";
/// More than any norm, in cents a month, and as old as any norm asks: so that an answer of the rules
/// does not hang on the pay.
const ENOUGH: i64 = 10_000_000;
const GROWN: i64 = 40;

/// A vacancy, laid over the facts of the case.
pub(super) struct Vacancy<'a> {
    pub(super) application: &'a Application,
    pub(super) engine: &'a rules::Engine,
    pub(super) facts: rules::Facts,
    pub(super) form: &'a str,
    pub(super) born: Option<NaiveDate>,
    pub(super) today: NaiveDate,
    /// Whether the work is allowed whoever the employer is and whatever the level.
    pub(super) free: bool,
    /// Whether is known what the card says about work.
    pub(super) work_rule_known: bool,
}

impl<'a> Vacancy<'a> {
    pub(super) fn new(
        case: &CaseFile,
        application: &'a Application,
        engine: &'a rules::Engine,
        facts: &rules::Facts,
        today: NaiveDate,
    ) -> Self {
        let form = Some(application.form.as_str()).filter(|form| !form.is_empty());
        let form = form.unwrap_or(NEW_CONTRACT);
        let mut facts = facts.clone();
        facts.clear(Fact::Placement);
        facts.set_choice(Fact::PlacementForm, Some(form));
        facts.set_date(Fact::PlacementStart, application.start_on);
        let mut vacancy = Self {
            application,
            engine,
            facts,
            form,
            born: case.date(Field::EmployeeBirthDate),
            today,
            free: false,
            work_rule_known: false,
        };
        if let Some((known, rule)) = vacancy.under(false, false) {
            vacancy.free = rule.verdict == Verdict::Lawful;
            vacancy.work_rule_known = known;
        }
        vacancy
    }

    /// Whether anything is known of the permit.
    pub(super) fn permit_is_known(&self) -> bool {
        self.facts.category().is_some() || self.facts.is_given(Fact::Annotation)
    }

    /// What the rules say of the form, as if pay and first day met every norm.
    pub(super) fn rule(&self, sponsor: bool, skilled: bool) -> Option<&'a PlacementRule> {
        self.under(sponsor, skilled).map(|(_, rule)| rule)
    }

    fn under(&self, sponsor: bool, skilled: bool) -> Option<(bool, &'a PlacementRule)> {
        let year = i32::try_from(self.engine.pack().criterion_year).ok();
        let mut facts = self.facts.clone();
        facts.set_flag(Fact::HostRecognisedSponsor, Some(sponsor));
        facts.set_flag(Fact::HighlySkilled, Some(skilled));
        facts.set_number(Fact::PlacementSalaryCents, Some(ENOUGH));
        facts.set_number(Fact::PlacementAge, Some(GROWN));
        facts.set_flag(Fact::ReducedCriterion, None);
        let start = year.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        facts.set_date(Fact::PlacementStart, start);
        let placements = self.engine.placements(&facts)?;
        let mut forms = placements.forms.into_iter();
        let (_, rule) = forms.find(|(code, _)| *code == self.form)?;
        Some((placements.work_rule.known, rule))
    }

    /// Whether an employer that is no sponsor is a conflict. It looks at the kind of permit, and so
    /// says something where the card's own words are not known.
    pub(super) fn sponsor_conflicts(&self) -> bool {
        let mut facts = self.facts.clone();
        facts.set_flag(Fact::HostRecognisedSponsor, Some(false));
        let outcome = self.engine.compute(&facts);
        let mut conflicts = outcome.conflicts.iter();
        conflicts.any(|conflict| conflict.kind == ConflictKind::C5)
    }
}
