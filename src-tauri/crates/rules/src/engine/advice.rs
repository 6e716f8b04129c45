//! What a case says besides dates: how its card lets one work, which placements are lawful, where
//! time runs out and what to ask.

use chrono::NaiveDate;

use super::case::Case;
use super::node::Test;
use super::witness::{Silent, Witness};
use crate::day::{Day, date_of, plus};
use crate::field::Field;
use crate::pack::{LeadTime, OptionRule, PlacementRule, Question, Verdict, WorkRule};

/// How a card lets somebody work, and what that says of each form of placement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placements<'e> {
    /// How the card lets one work.
    pub work_rule: &'e WorkRule,
    /// The rule for each form that has one, by the code of the form, in their order.
    pub forms: Vec<(&'static str, &'e PlacementRule)>,
}

/// A hard end before its goal, and what could be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningOut<'e> {
    /// Id of the date that is the hard end.
    pub deadline: &'e str,
    /// The hard end.
    pub ends_on: NaiveDate,
    /// The goal that lies after it.
    pub goal_on: NaiveDate,
    /// The options, in the pack's order.
    pub options: Vec<WeighedOption<'e>>,
}

/// An option, weighed by its lead time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeighedOption<'e> {
    /// The option.
    pub rule: &'e OptionRule,
    /// How long it takes, where that is known.
    pub lead: Option<&'e LeadTime>,
    /// Last day to ask for it: the hard end less that time.
    pub ask_by: Option<NaiveDate>,
    /// Whether that day has yet to pass; `None` without a lead time or without a day that counts as
    /// today.
    pub in_time: Option<bool>,
}

impl<'e> Case<'e, '_> {
    /// Place of the work rule that holds.
    pub(super) fn work_rule<W: Witness<'e>>(&self, witness: &mut W) -> Option<usize> {
        let rules = &self.engine.compiled.work_rules;
        rules.iter().position(|when| match when {
            Some(test) => self.holds(test, witness),
            None => true,
        })
    }

    fn test(&self, test: Option<&Test>) -> bool {
        test.is_none_or(|test| self.holds(test, &mut Silent))
    }

    /// The rule for one form, by the place of its code.
    fn placement(&self, work_rule: usize, form: usize) -> Option<(&'e PlacementRule, Verdict)> {
        let checks = self.engine.compiled.placements.iter();
        let mut rules = checks.zip(&self.engine.pack.placements);
        let found = rules.find(|(check, _)| {
            check.work_rules >> work_rule & 1 == 1
                && check.forms >> form & 1 == 1
                && self.test(check.when.as_ref())
        });
        found.map(|(check, rule)| (rule, check.verdict))
    }

    pub(super) fn placement_is_forbidden(&self) -> bool {
        let form = self.facts.raw(Field::PlacementForm);
        let form = form.and_then(|form| usize::try_from(form).ok());
        let work_rule = self.work_rule(&mut Silent);
        let (Some(form), Some(work_rule)) = (form, work_rule) else {
            return false;
        };
        self.placement(work_rule, form)
            .is_some_and(|(_, verdict)| verdict == Verdict::Forbidden)
    }

    pub(super) fn placements(&self) -> Option<Placements<'e>> {
        let place = self.work_rule(&mut Silent)?;
        let crate::field::FactKind::Choice(codes) = Field::PlacementForm.kind() else {
            return None;
        };
        let forms = codes.iter().enumerate().filter_map(|(form, code)| {
            let (rule, _) = self.placement(place, form)?;
            Some((*code, rule))
        });
        Some(Placements {
            work_rule: self.engine.pack.work_rules.get(place)?,
            forms: forms.collect(),
        })
    }

    pub(super) fn running_out(&self) -> Vec<RunningOut<'e>> {
        let checks = self.engine.compiled.running_out.iter();
        let rules = checks.zip(&self.engine.pack.running_out);
        let found = rules.filter_map(|(check, rule)| {
            if !self.test(check.when.as_ref()) {
                return None;
            }
            let ends_on = self.counts(check.deadline)?;
            let goal_on = self.walk(&check.goal, &mut Silent)?;
            (goal_on > ends_on).then(|| RunningOut {
                deadline: &rule.deadline,
                ends_on: date_of(ends_on),
                goal_on: date_of(goal_on),
                options: self.options(ends_on),
            })
        });
        found.collect()
    }

    fn options(&self, ends_on: Day) -> Vec<WeighedOption<'e>> {
        let as_of = self.facts.date(Field::AsOf);
        let checks = self.engine.compiled.options.iter();
        let rules = checks.zip(&self.engine.pack.options);
        let options = rules
            .filter(|(check, rule)| rule.status.gives_dates() && self.test(check.when.as_ref()));
        let weighed = options.map(|(check, rule)| {
            let lead = check.lead;
            let lead = lead.and_then(|place| self.engine.pack.lead_times.get(place));
            let by_lead = || plus(ends_on, -i64::from(lead?.days));
            let ask_by = match &check.ask_by {
                Some(node) => self.walk(node, &mut Silent),
                None => by_lead(),
            };
            let ask_by = ask_by.map(date_of);
            WeighedOption {
                rule,
                lead,
                ask_by,
                in_time: ask_by.zip(as_of).map(|(by, today)| today <= by),
            }
        });
        weighed.collect()
    }

    pub(super) fn questions(&self) -> Vec<&'e Question> {
        let tests = self.engine.compiled.questions.iter();
        let asked = tests.zip(&self.engine.pack.questions);
        let asked = asked.filter(|(test, _)| self.test(Some(test)));
        asked.map(|(_, question)| question).collect()
    }
}
