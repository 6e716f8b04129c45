//! Which facts a date cannot be without. A case that lacks one of them passes the rule over by one
//! comparison; most rules are about what most cases do not have.

use super::super::node::{Comparison, ConflictCheck, Node, Slot, Test};
use crate::field::Field;

/// Works out the needs of every slot, puts them into the versions of the rules, and gives them by
/// slot.
pub(super) fn fill(slots: &mut [Slot], order: &[usize]) -> Vec<u128> {
    let mut needs = vec![0; slots.len()];
    for place in order {
        let found = match slots.get_mut(*place) {
            Some(Slot::Term(node)) => of_node(node, &needs),
            Some(Slot::Rule { versions, .. }) => {
                for version in versions.iter_mut() {
                    let mut bits = of_node(&version.date, &needs);
                    bits |= version
                        .when
                        .as_ref()
                        .map_or(0, |test| of_test(test, &needs));
                    if version.beyond_contract {
                        bits |= Field::AllRules.bit();
                    }
                    version.needs = bits;
                }
                let all = versions.iter().map(|version| version.needs);
                all.reduce(|a, b| a & b).unwrap_or(0)
            }
            None => 0,
        };
        if let Some(bits) = needs.get_mut(*place) {
            *bits = found;
        }
    }
    needs
}

/// The needs of a conflict.
pub(super) fn of_conflict(check: &ConflictCheck, needs: &[u128]) -> u128 {
    let mut bits = check.when.as_ref().map_or(0, |test| of_test(test, needs));
    bits |= match &check.compare {
        Comparison::Dates { earlier, later } => of_node(earlier, needs) | of_node(later, needs),
        Comparison::Holds { .. } => 0,
        Comparison::PlacementForbidden => Field::PlacementForm.bit(),
    };
    if check.beyond_contract {
        bits |= Field::AllRules.bit();
    }
    bits
}

fn of_node(node: &Node, needs: &[u128]) -> u128 {
    match node {
        Node::Fact { field, .. } => field.bit(),
        Node::Day(_) | Node::CountedDay(_) | Node::Letter(_) => 0,
        Node::Term(place) | Node::Deadline(place) => needs.get(*place).copied().unwrap_or(0),
        Node::PlusDays(from, _)
        | Node::PlusMonths(from, _)
        | Node::NextBusinessDay(from)
        | Node::BusinessDays(from, _)
        | Node::Lead { from, .. }
        | Node::MinusSpells { from, .. }
        | Node::PlusFactDays { from, .. }
        | Node::PlusLateness { from, .. } => of_node(from, needs),
        // Without leave it is its start, whether or not `after` is known.
        Node::PlusLeave { from, .. } => of_node(from, needs),
        Node::Earliest(all) | Node::Latest(all) | Node::FirstKnown(all) => {
            let each = all.iter().map(|node| of_node(node, needs));
            each.reduce(|a, b| a & b).unwrap_or(0)
        }
        Node::If {
            condition,
            then,
            otherwise,
        } => match otherwise {
            Some(otherwise) => of_node(then, needs) & of_node(otherwise, needs),
            None => of_test(condition, needs) | of_node(then, needs),
        },
    }
}

fn of_test(test: &Test, needs: &[u128]) -> u128 {
    match test {
        // Whether a list has entries is not kept in the bits.
        Test::Given { field, .. } | Test::Answer(field, _) if field.list().is_some() => 0,
        Test::Given { field, .. } | Test::Answer(field, _) | Test::Choice(field, _) => field.bit(),
        Test::BelowCriterion(pay) | Test::CriterionUnknown(pay) => {
            pay.salary.bit() | pay.percent.map_or(0, Field::bit) | Field::Category.bit()
        }
        Test::BelowRuling30Norm | Test::Ruling30NormUnknown => Field::TaxableWageCents.bit(),
        Test::After(a, b) | Test::NotAfter(a, b) => of_node(a, needs) | of_node(b, needs),
        Test::Category(_) => Field::Category.bit(),
        Test::All(all) => all.iter().fold(0, |bits, test| bits | of_test(test, needs)),
        Test::Any(any) => {
            let each = any.iter().map(|test| of_test(test, needs));
            each.reduce(|a, b| a & b).unwrap_or(0)
        }
        Test::Not(_) | Test::WorkRule(_) => 0,
    }
}
