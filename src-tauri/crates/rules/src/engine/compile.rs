//! From names to places: the compiled form of a pack.

use super::PackError;
use super::names::{Names, unknown};
use super::node::{Comparison, ConflictCheck, Node, Repeat, Slot, Test, Version, category_bit};
use crate::field::Field;
use crate::formula::{Condition, Formula};
use crate::outcome::RuleIndex;
use crate::pack::{ConflictTest, Rule, RulePack};

/// A pack whose names are places.
#[derive(Clone, Debug)]
pub(super) struct Compiled {
    /// Terms, then rules in alphabetical order of their ids.
    pub(super) slots: Vec<Slot>,
    /// Places of the slots, each after those it uses.
    pub(super) order: Vec<usize>,
    pub(super) conflicts: Vec<ConflictCheck>,
    pub(super) waiting_period: usize,
}

impl Compiled {
    pub(super) fn new(pack: &RulePack) -> Result<Self, PackError> {
        if pack.rules.len() + pack.terms.len() > usize::from(u16::MAX) {
            return Err(PackError::TooManyRules);
        }
        let names = Names::of(pack)?;
        let mut slots = Vec::new();
        let mut uses = Vec::new();
        for term in &pack.terms {
            let mut reader = Reader::new(&names, &term.id);
            slots.push(Slot::Term(reader.node(&term.date)?));
            uses.push(reader.uses);
        }
        for (id, rules) in &names.versions {
            let mut reader = Reader::new(&names, id);
            let mut versions = Vec::new();
            for (index, rule) in rules {
                if let Some(version) = reader.version(*index, rule)? {
                    versions.push(version);
                }
            }
            slots.push(Slot::Rule {
                id: (*id).to_owned(),
                versions,
            });
            uses.push(reader.uses);
        }
        let order = sorted(&uses).map_err(|place| {
            let name = match slots.get(place) {
                Some(Slot::Rule { id, .. }) => id.clone(),
                _ => pack
                    .terms
                    .get(place)
                    .map(|term| term.id.clone())
                    .unwrap_or_default(),
            };
            PackError::Cycle(name)
        })?;
        let waiting_period = names.term(&pack.counting.waiting_period_term, "counting")?;
        let conflicts = conflicts(pack, &names)?;
        criteria(pack)?;
        Ok(Self {
            slots,
            order,
            conflicts,
            waiting_period,
        })
    }
}

/// Compiles the formulas of one rule or term, and notes which slots they use.
struct Reader<'n, 'p> {
    names: &'n Names<'p>,
    by: &'n str,
    uses: Vec<usize>,
    /// Named conditions being read, to notice one that needs itself.
    open: Vec<String>,
}

impl<'n, 'p> Reader<'n, 'p> {
    fn new(names: &'n Names<'p>, by: &'n str) -> Self {
        Self {
            names,
            by,
            uses: Vec::new(),
            open: Vec::new(),
        }
    }

    fn version(&mut self, index: RuleIndex, rule: &Rule) -> Result<Option<Version>, PackError> {
        let series = match &rule.series {
            Some(series) if series.otherwise < 1 => {
                return Err(PackError::BadSeries(rule.id.clone()));
            }
            Some(series) => Some(Repeat {
                every: self.field(series.every, series.every.is_number())?,
                otherwise: series.otherwise,
                until: self.node(&series.until)?,
            }),
            None => None,
        };
        let version = Version {
            rule: index,
            when: rule.when.as_ref().map(|when| self.test(when)).transpose()?,
            from: rule.validity.from,
            to: rule.validity.to,
            by: rule
                .validity
                .by
                .as_ref()
                .map(|by| self.node(by))
                .transpose()?,
            date: self.node(&rule.date)?,
            opens: rule
                .opens
                .as_ref()
                .map(|opens| self.node(opens))
                .transpose()?,
            series,
        };
        Ok(rule.status.gives_dates().then_some(version))
    }

    fn dropped(&self, field: Field) -> bool {
        self.names
            .pack
            .counting
            .dropped_before_first_day
            .contains(&field)
    }

    /// The field, if it is of the kind that is needed here.
    fn field(&self, field: Field, fits: bool) -> Result<Field, PackError> {
        let by = || self.by.to_owned();
        if fits {
            Ok(field)
        } else {
            Err(PackError::WrongKindOfField {
                by: by(),
                field: field.path(),
            })
        }
    }

    fn boxed(&mut self, formula: &Formula) -> Result<Box<Node>, PackError> {
        self.node(formula).map(Box::new)
    }

    fn nodes(&mut self, formulas: &[Formula]) -> Result<Vec<Node>, PackError> {
        formulas.iter().map(|formula| self.node(formula)).collect()
    }

    fn node(&mut self, formula: &Formula) -> Result<Node, PackError> {
        Ok(match formula {
            Formula::Fact(field) => Node::Fact {
                field: self.field(*field, field.is_date())?,
                dropped_before_first_day: self.dropped(*field),
            },
            Formula::CountedDay(n) => Node::CountedDay(*n),
            Formula::Term(name) => {
                let place = self.names.term(name, self.by)?;
                self.uses.push(place);
                Node::Term(place)
            }
            Formula::Deadline(id) => {
                let place = self.names.deadlines.get(id.as_str());
                let place = *place.ok_or_else(|| unknown(self.by, id))?;
                let rules = self.names.versions.get(id.as_str());
                if rules.is_some_and(|rules| rules.iter().any(|(_, rule)| rule.series.is_some())) {
                    return Err(PackError::BadSeries(self.by.to_owned()));
                }
                self.uses.push(place);
                Node::Deadline(place)
            }
            Formula::PlusDays(from, days) => Node::PlusDays(self.boxed(from)?, *days),
            Formula::PlusMonths(from, months) => Node::PlusMonths(self.boxed(from)?, *months),
            Formula::PlusFactDays {
                from,
                field,
                otherwise,
            } => Node::PlusFactDays {
                from: self.boxed(from)?,
                field: self.field(*field, field.is_number())?,
                otherwise: *otherwise,
            },
            Formula::PlusLateness { from, date, limit } => Node::PlusLateness {
                from: self.boxed(from)?,
                date: self.boxed(date)?,
                limit: self.boxed(limit)?,
            },
            Formula::PlusLeave { from, after } => Node::PlusLeave {
                from: self.boxed(from)?,
                after: self.boxed(after)?,
            },
            Formula::Earliest(all) => Node::Earliest(self.nodes(all)?),
            Formula::Latest(all) => Node::Latest(self.nodes(all)?),
            Formula::FirstKnown(all) => Node::FirstKnown(self.nodes(all)?),
            Formula::If {
                condition,
                then,
                otherwise,
            } => Node::If {
                condition: self.test(condition)?,
                then: self.boxed(then)?,
                otherwise: otherwise
                    .as_ref()
                    .map(|formula| self.boxed(formula))
                    .transpose()?,
            },
        })
    }

    fn test(&mut self, condition: &Condition) -> Result<Test, PackError> {
        Ok(match condition {
            Condition::Given(field) => Test::Given {
                field: self.field(*field, field.list().is_none())?,
                dropped_before_first_day: self.dropped(*field),
            },
            Condition::After(a, b) => Test::After(self.boxed(a)?, self.boxed(b)?),
            Condition::NotAfter(a, b) => Test::NotAfter(self.boxed(a)?, self.boxed(b)?),
            Condition::Category(categories) => Test::Category(
                categories
                    .iter()
                    .fold(0, |bits, category| bits | category_bit(*category)),
            ),
            Condition::CategorySet(name) => {
                let bits = self.names.sets.get(name.as_str());
                Test::Category(*bits.ok_or_else(|| unknown(self.by, name))?)
            }
            Condition::Named(name) => {
                if self.open.iter().any(|open| open == name) {
                    return Err(PackError::Cycle(name.clone()));
                }
                let names = self.names;
                let named = names.conditions.get(name.as_str());
                let named = *named.ok_or_else(|| unknown(self.by, name))?;
                self.open.push(name.clone());
                let test = self.test(named)?;
                self.open.pop();
                test
            }
            Condition::All(all) => Test::All(self.tests(all)?),
            Condition::Any(any) => Test::Any(self.tests(any)?),
            Condition::Not(not) => Test::Not(Box::new(self.test(not)?)),
        })
    }

    fn tests(&mut self, conditions: &[Condition]) -> Result<Vec<Test>, PackError> {
        conditions
            .iter()
            .map(|condition| self.test(condition))
            .collect()
    }
}

/// Each place after those it uses; the error is a place in a circle.
fn sorted(uses: &[Vec<usize>]) -> Result<Vec<usize>, usize> {
    let mut order = Vec::with_capacity(uses.len());
    let mut placed = vec![false; uses.len()];
    while order.len() < uses.len() {
        let is_placed = |place: &usize| placed.get(*place).copied().unwrap_or(false);
        let ready: Vec<usize> = uses
            .iter()
            .enumerate()
            .filter(|(place, needs)| !is_placed(place) && needs.iter().all(is_placed))
            .map(|(place, _)| place)
            .collect();
        if ready.is_empty() {
            return Err((0..uses.len())
                .find(|place| !is_placed(place))
                .unwrap_or_default());
        }
        for place in ready {
            if let Some(flag) = placed.get_mut(place) {
                *flag = true;
            }
            order.push(place);
        }
    }
    Ok(order)
}

fn conflicts(pack: &RulePack, names: &Names<'_>) -> Result<Vec<ConflictCheck>, PackError> {
    let mut checks = Vec::new();
    for rule in &pack.conflicts {
        let code = rule.kind.code();
        if checks
            .iter()
            .any(|check: &ConflictCheck| check.kind == rule.kind)
        {
            return Err(PackError::DuplicateName(code.to_owned()));
        }
        let mut reader = Reader::new(names, code);
        let when = rule
            .when
            .as_ref()
            .map(|when| reader.test(when))
            .transpose()?;
        let compare = match &rule.test {
            ConflictTest::Dates { earlier, later } => Comparison::Dates {
                earlier: reader.node(earlier)?,
                later: reader.node(later)?,
            },
            ConflictTest::SalaryBelowCriterion { default_year } => {
                Comparison::SalaryBelowCriterion {
                    default_year: *default_year,
                }
            }
        };
        checks.push(ConflictCheck {
            kind: rule.kind,
            when,
            compare,
        });
    }
    checks.sort_by_key(|check| check.kind);
    Ok(checks)
}

fn criteria(pack: &RulePack) -> Result<(), PackError> {
    for (place, a) in pack.criteria.iter().enumerate() {
        for b in pack.criteria.iter().skip(place + 1) {
            if a.id == b.id {
                return Err(PackError::DuplicateName(a.id.clone()));
            }
            let apart =
                |a: Option<i64>, b: Option<i64>| matches!((a, b), (Some(a), Some(b)) if a <= b);
            let ages_meet = !apart(a.age_below, b.age_from) && !apart(b.age_below, a.age_from);
            if (a.category, a.reduced, a.year) == (b.category, b.reduced, b.year) && ages_meet {
                return Err(PackError::OverlappingCriteria(b.id.clone()));
            }
        }
    }
    Ok(())
}
