//! What a date cannot be without: facts, and kinds of permit. A case that lacks one of them passes
//! the rule over by a comparison of bits; most rules are about what most cases do not have.

use super::super::node::{Comparison, ConflictCheck, Needs, Node, Slot, Test, Turn};
use crate::field::Field;

/// Works out the needs of every slot, puts them into the versions of the rules, and gives the slots
/// in the order in which a case works them out.
pub(super) fn turns(slots: &mut [Slot], order: &[usize]) -> (Vec<Turn>, Vec<Needs>) {
    let mut all = vec![Needs::NEVER; slots.len()];
    let mut turns = Vec::with_capacity(order.len());
    for place in order {
        let needs = match slots.get_mut(*place) {
            Some(Slot::Term(node)) => of_node(node, &all),
            Some(Slot::Rule { versions, .. }) => {
                for version in versions.iter_mut() {
                    let when = version.when.as_ref().map(|test| of_test(test, &all).may);
                    // Without its end a series has no dates at all.
                    let series = version.series.as_ref();
                    let until = series.map(|series| of_node(&series.until, &all));
                    version.needs = of_node(&version.date, &all)
                        .and(until.unwrap_or(Needs::NOTHING))
                        .and(when.unwrap_or(Needs::NOTHING))
                        .and(beyond_contract(version.beyond_contract));
                    version.needs_say_when = version.when.as_ref().is_none_or(say_all);
                }
                any(versions.iter().map(|version| version.needs))
            }
            None => Needs::NEVER,
        };
        if let Some(of_slot) = all.get_mut(*place) {
            *of_slot = needs;
        }
        // What no case has needs no turn.
        if needs.kinds != 0 {
            turns.push(Turn {
                needs,
                slot: *place,
            });
        }
    }
    (turns, all)
}

fn beyond_contract(beyond_contract: bool) -> Needs {
    if beyond_contract {
        Needs::fact(Field::AllRules)
    } else {
        Needs::NOTHING
    }
}

/// The needs of a conflict.
pub(super) fn of_conflict(check: &ConflictCheck, slots: &[Needs]) -> Needs {
    let when = check.when.as_ref().map(|test| of_test(test, slots).may);
    let compare = match &check.compare {
        Comparison::Dates { earlier, later } => of_node(earlier, slots).and(of_node(later, slots)),
        Comparison::Holds { .. } => Needs::NOTHING,
        Comparison::PlacementForbidden => Needs::fact(Field::PlacementForm),
    };
    compare
        .and(when.unwrap_or(Needs::NOTHING))
        .and(beyond_contract(check.beyond_contract))
}

fn any(each: impl Iterator<Item = Needs>) -> Needs {
    each.fold(Needs::NEVER, Needs::or)
}

fn of_node(node: &Node, slots: &[Needs]) -> Needs {
    match node {
        Node::Fact { field, .. } => Needs::fact(*field),
        Node::Day(_) | Node::CountedDay(_) | Node::Letter(_) => Needs::NOTHING,
        Node::Term(place) | Node::Deadline(place) => {
            slots.get(*place).copied().unwrap_or(Needs::NOTHING)
        }
        // The other nodes of these four only move the day: it is there without them.
        Node::MinusSpells { from, .. }
        | Node::PlusFactDays { from, .. }
        | Node::PlusLateness { from, .. }
        | Node::PlusLeave { from, .. }
        | Node::PlusDays(from, _)
        | Node::PlusMonths(from, _)
        | Node::NextBusinessDay(from)
        | Node::BusinessDays(from, _)
        | Node::Lead { from, .. } => of_node(from, slots),
        Node::Earliest(all) | Node::Latest(all) | Node::FirstKnown(all) => {
            any(all.iter().map(|node| of_node(node, slots)))
        }
        Node::If {
            condition,
            then,
            otherwise,
        } => {
            let condition = of_test(condition, slots);
            let then = condition.may.and(of_node(then, slots));
            let otherwise = otherwise.as_ref();
            let otherwise = otherwise.map(|node| condition.may_not.and(of_node(node, slots)));
            then.or(otherwise.unwrap_or(Needs::NEVER))
        }
    }
}

/// Whether a condition holds wherever its needs are met, so that a case need not look at it again.
pub(super) fn say_all(test: &Test) -> bool {
    match test {
        Test::Category(_) => true,
        Test::Given {
            field,
            dropped_before_first_day,
        } => field.list().is_none() && !dropped_before_first_day,
        Test::All(all) => all.iter().all(say_all),
        Test::Named { test, .. } => say_all(test),
        _ => false,
    }
}

/// What a condition needs to hold, and what it needs not to hold.
struct TestNeeds {
    may: Needs,
    may_not: Needs,
}

fn of_test(test: &Test, slots: &[Needs]) -> TestNeeds {
    let holding = |may: Needs| TestNeeds {
        may,
        may_not: Needs::NOTHING,
    };
    match test {
        // Whether a list has entries is not kept in the bits.
        Test::Given { field, .. } | Test::Answer(field, _) if field.list().is_some() => {
            holding(Needs::NOTHING)
        }
        Test::Given { field, .. } | Test::Answer(field, _) | Test::Choice(field, _) => {
            holding(Needs::fact(*field))
        }
        Test::BelowCriterion(pay) | Test::CriterionUnknown(pay) => {
            let percent = pay.percent.map_or(Needs::NOTHING, Needs::fact);
            let pay = Needs::fact(pay.salary).and(percent);
            holding(pay.and(Needs::fact(Field::Category)))
        }
        Test::BelowRuling30Norm | Test::Ruling30NormUnknown => {
            holding(Needs::fact(Field::TaxableWageCents))
        }
        Test::After(a, b) | Test::NotAfter(a, b) => {
            holding(of_node(a, slots).and(of_node(b, slots)))
        }
        Test::Category(bits) => TestNeeds {
            may: Needs::kinds(*bits),
            may_not: Needs::kinds(!*bits),
        },
        Test::All(all) => {
            let all = all.iter().map(|test| of_test(test, slots));
            all.fold(
                TestNeeds {
                    may: Needs::NOTHING,
                    may_not: Needs::NEVER,
                },
                |all, test| TestNeeds {
                    may: all.may.and(test.may),
                    may_not: all.may_not.or(test.may_not),
                },
            )
        }
        Test::Any(any) => {
            let any = any.iter().map(|test| of_test(test, slots));
            any.fold(
                TestNeeds {
                    may: Needs::NEVER,
                    may_not: Needs::NOTHING,
                },
                |any, test| TestNeeds {
                    may: any.may.or(test.may),
                    may_not: any.may_not.and(test.may_not),
                },
            )
        }
        Test::Not(not) => {
            let TestNeeds { may, may_not } = of_test(not, slots);
            TestNeeds {
                may: may_not,
                may_not: may,
            }
        }
        Test::Named { test, .. } => of_test(test, slots),
        Test::WorkRule(_) => holding(Needs::NOTHING),
    }
}
