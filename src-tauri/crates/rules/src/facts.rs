//! What is known about a case, as typed by the coach.
//!
//! Every field may be absent, those of a list entry too: a half-typed interruption is a fact with a
//! problem ([`crate::validate`]), never a value that cannot exist.
//!
//! Facts that stand alone lie in one table by [`Field`], so that one line in `field.rs` is all that
//! a new fact needs, and a rule that needs an absent fact is passed over by one comparison of bits.
//! Rejected: a struct field for each, which had to be repeated in ten places.

use chrono::NaiveDate;

use crate::category::PermitCategory;
use crate::day::{Day, date_of, day_of};
use crate::field::{FactKind, FactValue, Field, fields_of};

/// The facts from which the dates of one case follow. Names are those of the JSON contract.
#[derive(Clone, PartialEq, Eq)]
pub struct Facts {
    /// Periods of full recovery, in order.
    pub interruptions: Vec<Interruption>,
    /// Periods of maternity leave, in any order.
    pub maternity_leave: Vec<MaternityLeave>,
    /// Earlier spells without work while the permit ran.
    pub unemployment: Vec<Spell>,
    /// Dates in letters of UWV or the IND, which win from the computed ones.
    pub letters: Vec<Letter>,
    given: u128,
    /// Days since 0001-01-01, numbers, 0 and 1, the place of a choice or category; 0 where absent,
    /// so that equal facts have equal tables.
    values: [i64; Field::COUNT],
}

/// Full recovery between two spells of illness (WIA art. 23(3)). Both days are required.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interruption {
    /// First day of being fully fit.
    pub recovered_on: Option<NaiveDate>,
    /// First sick day after it.
    pub sick_again_on: Option<NaiveDate>,
    /// The company doctor confirmed full recovery for the own work. A recovery that is in doubt does
    /// not interrupt: the earlier dates are the cautious ones.
    pub recovery_confirmed: Option<bool>,
}

/// One maternity leave (Wazo art. 3:1). All fields are required, both days included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MaternityLeave {
    /// First day of leave.
    pub from: Option<NaiveDate>,
    /// Last day of leave.
    pub to: Option<NaiveDate>,
    /// Ill on the day before the leave.
    pub sick_directly_before: Option<bool>,
    /// Ill on the day after the leave.
    pub sick_directly_after: Option<bool>,
    /// The illness before and after it has the same cause. The cause itself is never kept.
    pub same_cause: Option<bool>,
}

/// A spell without work. Both days are required and included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spell {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// The date in an authority's letter. Both are required.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// Id of the date it is about, such as `pw.wia_application`.
    pub deadline: Option<String>,
    /// The date.
    pub on: Option<NaiveDate>,
}

impl Facts {
    /// A case of which only the first sick day is known.
    pub fn new(first_sick_day: NaiveDate) -> Self {
        let mut facts = Self {
            interruptions: Vec::new(),
            maternity_leave: Vec::new(),
            unemployment: Vec::new(),
            letters: Vec::new(),
            given: 0,
            values: [0; Field::COUNT],
        };
        facts.set_date(Field::FirstSickDay, Some(first_sick_day));
        facts
    }

    /// The first sick day.
    pub fn first_sick_day(&self) -> NaiveDate {
        self.date(Field::FirstSickDay).unwrap_or_default()
    }

    /// Sets a day, or takes it away. Nothing happens where the field is no day.
    pub fn set_date(&mut self, field: Field, day: Option<NaiveDate>) {
        if field.is_date() {
            self.set(field, day.map(|day| i64::from(day_of(day))));
        }
    }

    /// Sets a number, or takes it away. Nothing happens where the field is no number.
    pub fn set_number(&mut self, field: Field, number: Option<i64>) {
        if field.is_number() {
            self.set(field, number);
        }
    }

    /// Sets a yes or no, or takes it away. Nothing happens where the field is none.
    pub fn set_flag(&mut self, field: Field, flag: Option<bool>) {
        if field.kind() == FactKind::Flag {
            self.set(field, flag.map(i64::from));
        }
    }

    /// Sets a choice by its code, or takes it away; tells whether the field knows that code.
    pub fn set_choice(&mut self, field: Field, code: Option<&str>) -> bool {
        let FactKind::Choice(codes) = field.kind() else {
            return false;
        };
        let place = code.map(|code| codes.iter().position(|known| *known == code));
        self.set(
            field,
            place.flatten().and_then(|place| i64::try_from(place).ok()),
        );
        place.is_none_or(|place| place.is_some())
    }

    /// Sets the kind of permit, or takes it away.
    pub fn set_category(&mut self, category: Option<PermitCategory>) {
        self.set(Field::Category, category.map(|category| category as i64));
    }

    /// Names a group, or a text of which only counts that it is there.
    pub fn mention(&mut self, field: Field) {
        if matches!(field.kind(), FactKind::Group | FactKind::Text) {
            self.set(field, Some(0));
        }
    }

    /// Takes a fact away; a group goes with its fields.
    pub fn clear(&mut self, field: Field) {
        self.set(field, None);
        if field.kind() == FactKind::Group {
            for member in fields_of(self.given) {
                if member.group() == Some(field) {
                    self.set(member, None);
                }
            }
        }
    }

    fn set(&mut self, field: Field, value: Option<i64>) {
        if let Some(place) = self.values.get_mut(field as usize) {
            *place = value.unwrap_or(0);
        }
        match value {
            Some(_) => {
                self.given |= field.bit();
                // A field of a group names the group.
                self.given |= field.group().map_or(0, Field::bit);
            }
            None => self.given &= !field.bit(),
        }
    }

    /// The bits of all that is known.
    pub(crate) fn given(&self) -> u128 {
        self.given
    }

    pub(crate) fn raw(&self, field: Field) -> Option<i64> {
        if self.given & field.bit() == 0 {
            return None;
        }
        self.values.get(field as usize).copied()
    }

    /// Whether a fact is known. A list is where it has an entry.
    pub fn is_given(&self, field: Field) -> bool {
        match field {
            Field::Interruptions => !self.interruptions.is_empty(),
            Field::MaternityLeave => !self.maternity_leave.is_empty(),
            Field::Unemployment => !self.unemployment.is_empty(),
            Field::Letters => !self.letters.is_empty(),
            _ => self.given & field.bit() != 0,
        }
    }

    /// The day in a date field that is not part of a list.
    pub fn date(&self, field: Field) -> Option<NaiveDate> {
        if !field.is_date() {
            return None;
        }
        Some(date_of(Day::try_from(self.raw(field)?).ok()?))
    }

    /// The number in a numeric field.
    pub fn number(&self, field: Field) -> Option<i64> {
        field.is_number().then(|| self.raw(field)).flatten()
    }

    /// The answer in a yes-or-no field. A field of a list's entries answers no where one of them
    /// does, and yes where all of them do.
    pub fn flag(&self, field: Field) -> Option<bool> {
        let leaves = self.maternity_leave.iter();
        match field {
            Field::RecoveryConfirmed => {
                all_answers(self.interruptions.iter().map(|gap| gap.recovery_confirmed))
            }
            Field::SickDirectlyBefore => all_answers(leaves.map(|it| it.sick_directly_before)),
            Field::SickDirectlyAfter => all_answers(leaves.map(|it| it.sick_directly_after)),
            Field::SameCause => all_answers(leaves.map(|it| it.same_cause)),
            _ => {
                let value = (field.kind() == FactKind::Flag).then(|| self.raw(field));
                value.flatten().map(|value| value != 0)
            }
        }
    }

    /// The code of a choice.
    pub fn choice(&self, field: Field) -> Option<&'static str> {
        let FactKind::Choice(codes) = field.kind() else {
            return None;
        };
        let place = usize::try_from(self.raw(field)?).ok()?;
        codes.get(place).copied()
    }

    /// Kind of permit.
    pub fn category(&self) -> Option<PermitCategory> {
        let place = usize::try_from(self.raw(Field::Category)?).ok()?;
        PermitCategory::ALL.get(place).copied()
    }

    /// The value of a field that is not part of a list; `None` when it is absent.
    pub fn value(&self, field: Field) -> Option<FactValue> {
        match field.kind() {
            FactKind::Date => self.date(field).map(FactValue::Date),
            FactKind::Number { .. } => self.number(field).map(FactValue::Number),
            FactKind::Flag => self.flag(field).map(FactValue::Flag),
            FactKind::Choice(_) => self.choice(field).map(FactValue::Choice),
            FactKind::Category => self.category().map(FactValue::Category),
            FactKind::Text | FactKind::Group | FactKind::List => {
                self.is_given(field).then_some(FactValue::Given)
            }
            FactKind::Entry => None,
        }
    }
}

/// No where one answer is, yes where there are answers and all are; else unknown.
fn all_answers(answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut together = None;
    let mut all_known = true;
    for answer in answers {
        match answer {
            Some(false) => return Some(false),
            Some(true) => together = Some(true),
            None => all_known = false,
        }
    }
    together.filter(|_| all_known)
}

/// By the names of the fields, in their order.
impl std::fmt::Debug for Facts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut map = f.debug_map();
        for field in fields_of(self.given) {
            map.entry(&field.path(), &self.value(field));
        }
        map.entry(&"interruptions", &self.interruptions)
            .entry(&"maternity_leave", &self.maternity_leave)
            .entry(&"unemployment", &self.unemployment)
            .entry(&"letters", &self.letters)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_kind_of_fact_comes_back_as_it_was_set() {
        let mut facts = Facts::new(day("2025-03-03"));
        facts.set_date(Field::AowDate, Some(day("2027-01-01")));
        facts.set_number(Field::SickPayPercent, Some(70));
        facts.set_flag(Field::HighlySkilled, Some(false));
        assert!(facts.set_choice(Field::PlacementForm, Some("COURSE")));
        assert!(!facts.set_choice(Field::PlacementRoute, Some("BOAT")));
        facts.set_category(Some(PermitCategory::Ukraine));
        assert_eq!(facts.first_sick_day(), day("2025-03-03"));
        assert_eq!(facts.date(Field::AowDate), Some(day("2027-01-01")));
        assert_eq!(facts.number(Field::SickPayPercent), Some(70));
        assert_eq!(facts.flag(Field::HighlySkilled), Some(false));
        assert_eq!(facts.choice(Field::PlacementForm), Some("COURSE"));
        assert_eq!(facts.choice(Field::PlacementRoute), None);
        assert_eq!(facts.category(), Some(PermitCategory::Ukraine));
        assert_eq!(facts.date(Field::SickPayPercent), None);
        for field in [Field::Permit, Field::Placement] {
            assert!(facts.is_given(field), "a field names its group");
        }
    }

    #[test]
    fn the_entries_of_a_list_answer_together() {
        let together = |answers: &[Option<bool>]| {
            let mut facts = Facts::new(day("2025-03-03"));
            let gap = |answer: &Option<bool>| Interruption {
                recovery_confirmed: *answer,
                ..Interruption::default()
            };
            facts.interruptions = answers.iter().map(gap).collect();
            facts.flag(Field::RecoveryConfirmed)
        };
        assert_eq!(together(&[]), None);
        assert_eq!(together(&[Some(true), Some(true)]), Some(true));
        assert_eq!(together(&[Some(true), None]), None);
        assert_eq!(together(&[None, Some(true)]), None);
        assert_eq!(together(&[None, Some(false)]), Some(false));
        assert_eq!(together(&[Some(true), Some(false)]), Some(false));
    }

    #[test]
    fn a_group_is_cleared_with_its_fields_and_then_equal_to_one_never_given() {
        let empty = Facts::new(day("2025-03-03"));
        let mut facts = empty.clone();
        facts.set_date(Field::ExpiresOn, Some(day("2027-01-01")));
        facts.mention(Field::IndConfirmation);
        facts.clear(Field::Permit);
        assert_eq!(facts, empty);
    }
}
