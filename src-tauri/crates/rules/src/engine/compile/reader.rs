//! Reading the formulas and conditions of one thing of the pack.

use super::super::PackError;
use super::super::names::{Names, unknown};
use super::super::node::{Node, Pay, Test, category_bit};
use crate::day::day_of;
use crate::field::{FactKind, Field};
use crate::formula::{Condition, CriterionTest, Formula};

/// Compiles the formulas of one rule or term, and notes which slots they use.
pub(super) struct Reader<'n, 'p> {
    pub(super) names: &'n Names<'p>,
    by: &'n str,
    pub(super) uses: Vec<usize>,
    /// Named conditions being read, to notice one that needs itself.
    open: Vec<String>,
    /// A work rule cannot be said in terms of work rules.
    pub(super) may_use_work_rules: bool,
}

impl<'n, 'p> Reader<'n, 'p> {
    pub(super) fn new(names: &'n Names<'p>, by: &'n str) -> Self {
        Self {
            names,
            by,
            uses: Vec::new(),
            open: Vec::new(),
            may_use_work_rules: true,
        }
    }

    fn dropped(&self, field: Field) -> bool {
        self.names
            .pack
            .counting
            .dropped_before_first_day
            .contains(&field)
    }

    /// The field, if it is of the kind that is needed here.
    pub(super) fn field(&self, field: Field, fits: bool) -> Result<Field, PackError> {
        if fits {
            return Ok(field);
        }
        Err(PackError::WrongKindOfField {
            by: self.by.to_owned(),
            field: field.path(),
        })
    }

    fn number(&self, field: Field) -> Result<Field, PackError> {
        self.field(field, field.is_number())
    }

    fn boxed(&mut self, formula: &Formula) -> Result<Box<Node>, PackError> {
        self.node(formula).map(Box::new)
    }

    fn nodes(&mut self, formulas: &[Formula]) -> Result<Vec<Node>, PackError> {
        formulas.iter().map(|formula| self.node(formula)).collect()
    }

    pub(super) fn optional_node(
        &mut self,
        formula: Option<&Formula>,
    ) -> Result<Option<Node>, PackError> {
        formula.map(|formula| self.node(formula)).transpose()
    }

    pub(super) fn optional_test(
        &mut self,
        condition: Option<&Condition>,
    ) -> Result<Option<Test>, PackError> {
        condition.map(|condition| self.test(condition)).transpose()
    }

    fn lead(&mut self, from: &Formula, lead: &str, forward: bool) -> Result<Node, PackError> {
        let place = self.names.lead(lead, self.by)?;
        let days = self.names.pack.lead_times.get(place);
        let days = i64::from(days.map_or(0, |lead| lead.days));
        Ok(Node::Lead {
            from: self.boxed(from)?,
            lead: place,
            days: if forward { days } else { -days },
        })
    }

    pub(super) fn node(&mut self, formula: &Formula) -> Result<Node, PackError> {
        Ok(match formula {
            Formula::Fact(field) => Node::Fact {
                field: self.field(*field, field.is_date())?,
                dropped_before_first_day: self.dropped(*field),
            },
            Formula::Day(day) => Node::Day(day_of(*day)),
            Formula::CountedDay(n) => Node::CountedDay(*n),
            Formula::Term(name) => {
                let place = self.names.term(name, self.by)?;
                self.uses.push(place);
                Node::Term(place)
            }
            Formula::Deadline(id) => {
                let place = self.names.deadline(id, self.by)?;
                let rules = self.names.versions.get(id.as_str());
                if rules.is_some_and(|rules| rules.iter().any(|(_, rule)| rule.series.is_some())) {
                    return Err(PackError::BadSeries(self.by.to_owned()));
                }
                self.uses.push(place);
                Node::Deadline(place)
            }
            // A letter is a fact: it needs no date to be worked out first.
            Formula::Letter(id) => Node::Letter(self.names.deadline(id, self.by)?),
            Formula::PlusDays(from, days) => Node::PlusDays(self.boxed(from)?, *days),
            Formula::PlusMonths(from, months) => Node::PlusMonths(self.boxed(from)?, *months),
            Formula::NextBusinessDay(day) => Node::NextBusinessDay(self.boxed(day)?),
            Formula::BusinessDays(from, days) => Node::BusinessDays(self.boxed(from)?, *days),
            Formula::AfterLead { from, lead } => self.lead(from, lead, true)?,
            Formula::BeforeLead { from, lead } => self.lead(from, lead, false)?,
            Formula::MinusSpells { from, since } => Node::MinusSpells {
                from: self.boxed(from)?,
                since: self.boxed(since)?,
            },
            Formula::PlusFactDays {
                from,
                field,
                otherwise,
            } => Node::PlusFactDays {
                from: self.boxed(from)?,
                field: self.number(*field)?,
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

    pub(super) fn test(&mut self, condition: &Condition) -> Result<Test, PackError> {
        Ok(match condition {
            Condition::Given(field) => Test::Given {
                field: self.field(*field, field.kind() != FactKind::Entry)?,
                dropped_before_first_day: self.dropped(*field),
            },
            Condition::Yes(field) => Test::Answer(self.flag(*field)?, true),
            Condition::No(field) => Test::Answer(self.flag(*field)?, false),
            Condition::Is(field, codes) => Test::Choice(*field, self.choices(*field, codes)?),
            Condition::BelowCriterion(test) => Test::BelowCriterion(self.pay(test)?),
            Condition::CriterionUnknown(test) => Test::CriterionUnknown(self.pay(test)?),
            Condition::BelowRuling30Norm => Test::BelowRuling30Norm,
            Condition::Ruling30NormUnknown => Test::Ruling30NormUnknown,
            Condition::WorkRule(ids) if self.may_use_work_rules => {
                Test::WorkRule(self.names.work_rules(ids, self.by)?)
            }
            Condition::WorkRule(_) => return Err(PackError::Cycle(self.by.to_owned())),
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
                let place = names.conditions.keys().position(|known| known == name);
                match place.and_then(|place| u32::try_from(place).ok()) {
                    Some(place) if place < u64::BITS => Test::Named {
                        bit: 1 << place,
                        test: Box::new(test),
                    },
                    _ => test,
                }
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

    fn flag(&self, field: Field) -> Result<Field, PackError> {
        self.field(field, field.is_flag())
    }

    /// The bits of some codes of a choice.
    pub(super) fn choices(&self, field: Field, codes: &[String]) -> Result<u32, PackError> {
        let FactKind::Choice(known) = field.kind() else {
            return self.field(field, false).map(|_| 0);
        };
        codes.iter().try_fold(0, |bits, code| {
            let place = known.iter().position(|known| known == code);
            Ok(bits | 1 << place.ok_or_else(|| unknown(self.by, code))?)
        })
    }

    fn pay(&mut self, test: &CriterionTest) -> Result<Pay, PackError> {
        Ok(Pay {
            salary: self.number(test.salary)?,
            percent: test.percent.map(|field| self.number(field)).transpose()?,
            age: self.number(test.age)?,
            year_of: test
                .year_of
                .as_ref()
                .map(|formula| self.boxed(formula))
                .transpose()?,
        })
    }
}
