//! A letter of an authority moves what depends on its date, and nothing else.

use super::strategies::{day, facts, trials};
use proptest::prelude::*;
use proptest::sample::Index;
use spoorboek_contract::rule_pack::engine;
use spoorboek_rules::{Condition, ConflictTest, CriterionTest, Formula, Letter, Rule, RulePack};
use std::collections::BTreeSet;

/// What a rule looks at: dates by their ids, terms by `term` and their name.
#[derive(Default)]
struct Uses(BTreeSet<String>);

impl Uses {
    fn formula(&mut self, pack: &RulePack, it: &Formula) {
        match it {
            Formula::Deadline(id) | Formula::Letter(id) => {
                self.0.insert(id.clone());
            }
            Formula::Term(name) => {
                let term = pack.terms.iter().find(|term| term.id == *name);
                self.formula(pack, &term.unwrap().date);
            }
            Formula::Fact(_) | Formula::Day(_) | Formula::CountedDay(_) => {}
            Formula::PlusDays(from, _)
            | Formula::PlusMonths(from, _)
            | Formula::NextBusinessDay(from)
            | Formula::BusinessDays(from, _)
            | Formula::AfterLead { from, .. }
            | Formula::BeforeLead { from, .. }
            | Formula::PlusFactDays { from, .. } => self.formula(pack, from),
            Formula::MinusSpells { from, since } => self.formulas(pack, [from, since]),
            Formula::PlusLateness { from, date, limit } => {
                self.formulas(pack, [from, date, limit]);
            }
            Formula::PlusLeave { from, after } => self.formulas(pack, [from, after]),
            Formula::Earliest(all) | Formula::Latest(all) | Formula::FirstKnown(all) => {
                all.iter().for_each(|it| self.formula(pack, it));
            }
            Formula::If {
                condition,
                then,
                otherwise,
            } => {
                self.condition(pack, condition);
                self.formulas(pack, [Some(then), otherwise.as_ref()].into_iter().flatten());
            }
        }
    }

    fn formulas<'f>(&mut self, pack: &RulePack, all: impl IntoIterator<Item = &'f Box<Formula>>) {
        all.into_iter().for_each(|it| self.formula(pack, it));
    }

    fn condition(&mut self, pack: &RulePack, it: &Condition) {
        match it {
            Condition::After(a, b) | Condition::NotAfter(a, b) => self.formulas(pack, [a, b]),
            Condition::Named(name) => {
                let named = pack.conditions.iter().find(|(id, _)| id == name);
                self.condition(pack, &named.unwrap().1);
            }
            Condition::All(all) | Condition::Any(all) => {
                all.iter().for_each(|it| self.condition(pack, it));
            }
            Condition::Not(not) => self.condition(pack, not),
            Condition::WorkRule(_) => {
                let rules = pack.work_rules.iter().filter_map(|rule| rule.when.as_ref());
                rules.for_each(|it| self.condition(pack, it));
            }
            Condition::BelowCriterion(CriterionTest { year_of, .. })
            | Condition::CriterionUnknown(CriterionTest { year_of, .. }) => {
                self.formulas(pack, year_of);
            }
            Condition::Given(_)
            | Condition::Yes(_)
            | Condition::No(_)
            | Condition::Is(..)
            | Condition::BelowRuling30Norm
            | Condition::Ruling30NormUnknown
            | Condition::Category(_)
            | Condition::CategorySet(_) => {}
        }
    }

    fn rule(&mut self, pack: &RulePack, rule: &Rule) {
        self.formula(pack, &rule.date);
        let others = [&rule.opens, &rule.validity.by].into_iter().flatten();
        others.for_each(|it| self.formula(pack, it));
        rule.when.iter().for_each(|it| self.condition(pack, it));
        rule.series
            .iter()
            .for_each(|it| self.formula(pack, &it.until));
    }
}

/// The ids of all dates that a letter about this one may move, the conflicts by their codes too.
pub(super) fn dependents(pack: &RulePack, id: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::from([id.to_owned()]);
    loop {
        let before = found.len();
        for rule in &pack.rules {
            let mut uses = Uses::default();
            uses.rule(pack, rule);
            if !uses.0.is_disjoint(&found) {
                found.insert(rule.id.clone());
            }
        }
        if found.len() == before {
            break;
        }
    }
    for rule in &pack.conflicts {
        let mut uses = Uses::default();
        rule.when.iter().for_each(|it| uses.condition(pack, it));
        match &rule.test {
            ConflictTest::Dates { earlier, later } => {
                uses.formula(pack, earlier);
                uses.formula(pack, later);
            }
            ConflictTest::Holds { on } => on.iter().for_each(|it| uses.formula(pack, it)),
            ConflictTest::PlacementForbidden => {
                let conditions = pack.placements.iter().filter_map(|it| it.when.as_ref());
                conditions.for_each(|it| uses.condition(pack, it));
            }
        }
        if !uses.0.is_disjoint(&found) {
            found.insert(rule.kind.code().to_owned());
        }
    }
    found.remove(id);
    found
}

#[test]
fn some_dates_depend_on_others_and_most_do_not() {
    let pack = engine().pack();
    assert!(dependents(pack, "pw.plan_of_action").contains("pw.progress_talk"));
    assert!(dependents(pack, "pw.wia_application").contains("pw.wia_start"));
    assert!(dependents(pack, "pw.track2_start").contains("C10"));
    assert_eq!(dependents(pack, "privacy.retention_end"), BTreeSet::new());
}

proptest! {
    #![proptest_config(trials())]

    #[test]
    fn a_letter_moves_only_what_depends_on_its_date(
        facts in facts(day().boxed()), rule in any::<Index>(), on in day(),
    ) {
        let pack = engine().pack();
        let id = rule.get(pack.rules.as_slice()).id.clone();
        let mut with = facts;
        with.letters.retain(|letter| letter.deadline.as_ref() != Some(&id));
        let without = with.clone();
        let before = engine().compute(&without);
        with.letters.push(Letter { deadline: Some(id.clone()), on: Some(on) });
        let after = engine().compute(&with);
        let moved = dependents(pack, &id);
        for deadline in &before.deadlines {
            let now = after.deadline(deadline.id, deadline.number);
            if deadline.id == id {
                prop_assert_eq!(now.map(|it| it.date), Some(deadline.date), "the law's date stays");
                let letter = now.and_then(|it| it.letter);
                prop_assert_eq!(letter, deadline.number.is_none().then_some(on));
            } else if !moved.contains(deadline.id) {
                prop_assert_eq!(now, Some(deadline), "{} after a letter about {}", deadline.id, id);
            }
        }
        for deadline in &after.deadlines {
            let was = before.deadline(deadline.id, deadline.number).is_some();
            prop_assert!(was || moved.contains(deadline.id), "{} came", deadline.id);
        }
        for (some, others) in [(&before, &after), (&after, &before)] {
            for conflict in &some.conflicts {
                let same = others.conflicts.contains(conflict);
                prop_assert!(same || moved.contains(conflict.kind.code()), "{conflict:?}");
            }
        }
    }
}
