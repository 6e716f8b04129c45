//! From JSON to facts, in the order of the contract's table, up to the first field of a wrong type.

use chrono::NaiveDate;
use spoorboek_rules::{
    FactKind, FactPath, Facts, Field, Interruption, Letter, MaternityLeave, PermitCategory, Spell,
};

use super::json::Node;
use super::{Refusal, date_from};

/// The facts that were read, and where reading stopped.
pub(super) struct Reading {
    pub(super) facts: Facts,
    pub(super) stopped: Option<Located>,
}

/// A refusal with its place among the fields. `true` is after that field: unknown fields stand
/// behind the last known one of their object.
pub(super) struct Located {
    pub(super) at: (FactPath, bool),
    pub(super) refusal: Refusal,
}

type Read<T> = Result<T, Located>;

/// Longest part of an unknown field's name that is repeated.
const NAME_LENGTH: usize = 60;

impl Reading {
    /// Refuses at once where there is no first sick day: nothing comes before it.
    pub(super) fn of(node: &Node) -> Result<Self, Refusal> {
        let Node::Object(entries) = node else {
            return Err(Refusal::file("is no JSON object"));
        };
        let object = Object {
            entries,
            index: None,
        };
        let first_sick_day = object
            .date(Field::FirstSickDay)
            .map_err(|located| located.refusal)?
            .ok_or_else(|| wrong(Field::FirstSickDay.into(), "is required").refusal)?;
        let mut facts = Facts::new(first_sick_day);
        let stopped = read(&object, &mut facts).err();
        Ok(Self { facts, stopped })
    }
}

/// Every field in the order of the table; the members of a group stand behind it.
fn read(object: &Object<'_>, facts: &mut Facts) -> Read<()> {
    let top_level: Vec<Field> = Field::ALL
        .iter()
        .copied()
        .filter(|field| field.group().is_none() && field.kind() != FactKind::Entry)
        .collect();
    for field in &top_level {
        match field.kind() {
            FactKind::List => read_list(object, *field, facts)?,
            FactKind::Group => {
                if let Some(group) = object.group(*field)? {
                    facts.mention(*field);
                    read_group(&group, *field, facts)?;
                }
            }
            _ => read_single(object, *field, facts)?,
        }
    }
    object.nothing_else(&top_level)
}

fn read_group(group: &Object<'_>, name: Field, facts: &mut Facts) -> Read<()> {
    let members = Field::ALL.iter().copied();
    let members: Vec<Field> = members.filter(|it| it.group() == Some(name)).collect();
    for field in &members {
        read_single(group, *field, facts)?;
    }
    group.nothing_else(&members)
}

fn read_single(object: &Object<'_>, field: Field, facts: &mut Facts) -> Read<()> {
    match field.kind() {
        // It was read before all others.
        FactKind::Date if field == Field::FirstSickDay => {}
        FactKind::Date => facts.set_date(field, object.date(field)?),
        FactKind::Number { .. } => facts.set_number(field, object.integer(field)?),
        FactKind::Flag => facts.set_flag(field, object.flag(field)?),
        FactKind::Choice(codes) => {
            if let Some(code) = object.text(field)?
                && !facts.set_choice(field, Some(code))
            {
                let message = format!("must be one of {}", codes.join(", "));
                return Err(wrong(object.path(field), &message));
            }
        }
        FactKind::Category => {
            if let Some(code) = object.text(field)? {
                let category = PermitCategory::from_code(code);
                facts.set_category(Some(category.ok_or_else(|| {
                    let message = "must be a category that the contract names";
                    wrong(object.path(field), message)
                })?));
            }
        }
        FactKind::Text => {
            if object
                .text(field)?
                .is_some_and(|text| !text.trim().is_empty())
            {
                facts.mention(field);
            }
        }
        FactKind::Group | FactKind::List | FactKind::Entry => {}
    }
    Ok(())
}

fn read_list(object: &Object<'_>, list: Field, facts: &mut Facts) -> Read<()> {
    let members = Field::ALL.iter().copied();
    let members = members.filter(|it| it.list() == Some(list) && *it != list);
    let members: Vec<Field> = members.collect();
    for entry in object.list(list)? {
        // An entry that stops the reading still counts as one, so that its problems are found.
        match list {
            Field::Interruptions => facts.interruptions.push(Interruption::default()),
            Field::MaternityLeave => facts.maternity_leave.push(MaternityLeave::default()),
            Field::Unemployment => facts.unemployment.push(Spell::default()),
            _ => facts.letters.push(Letter::default()),
        }
        let entry = entry?;
        match list {
            Field::Interruptions => {
                if let Some(gap) = facts.interruptions.last_mut() {
                    gap.recovered_on = entry.date(Field::RecoveredOn)?;
                    gap.sick_again_on = entry.date(Field::SickAgainOn)?;
                    gap.recovery_confirmed = entry.flag(Field::RecoveryConfirmed)?;
                }
            }
            Field::MaternityLeave => {
                if let Some(leave) = facts.maternity_leave.last_mut() {
                    leave.from = entry.date(Field::LeaveFrom)?;
                    leave.to = entry.date(Field::LeaveTo)?;
                    leave.sick_directly_before = entry.flag(Field::SickDirectlyBefore)?;
                    leave.sick_directly_after = entry.flag(Field::SickDirectlyAfter)?;
                    leave.same_cause = entry.flag(Field::SameCause)?;
                }
            }
            Field::Unemployment => {
                if let Some(spell) = facts.unemployment.last_mut() {
                    spell.from = entry.date(Field::UnemploymentFrom)?;
                    spell.to = entry.date(Field::UnemploymentTo)?;
                }
            }
            _ => {
                if let Some(letter) = facts.letters.last_mut() {
                    letter.deadline = read_deadline(&entry)?;
                    letter.on = entry.date(Field::LetterOn)?;
                }
            }
        }
        entry.nothing_else(&members)?;
    }
    Ok(())
}

/// The id of a date that the rules know.
fn read_deadline(entry: &Object<'_>) -> Read<Option<String>> {
    let Some(id) = entry.text(Field::LetterDeadline)? else {
        return Ok(None);
    };
    if !crate::rule_pack::engine().knows(id) {
        let path = entry.path(Field::LetterDeadline);
        return Err(wrong(path, "must be the id of a date that the rules know"));
    }
    Ok(Some(id.to_owned()))
}

fn wrong(path: FactPath, message: &str) -> Located {
    let refusal = Refusal {
        field: path.to_string(),
        message: message.to_owned(),
    };
    Located {
        at: (path, false),
        refusal,
    }
}

/// The name of a field inside its object: what follows the last dot of its path.
fn name(field: Field) -> &'static str {
    let path = field.path();
    path.rsplit_once('.').map_or(path, |(_, name)| name)
}

struct Object<'a> {
    entries: &'a [(String, Node)],
    /// Place in the list, where it stands in one.
    index: Option<usize>,
}

impl<'a> Object<'a> {
    fn path(&self, field: Field) -> FactPath {
        FactPath {
            field,
            index: self.index,
        }
    }

    /// The value of a field; null is absent.
    fn value(&self, field: Field) -> Read<Option<&'a Node>> {
        let mut found = self.entries.iter().filter(|(key, _)| key == name(field));
        let first = found.next();
        if found.next().is_some() {
            return Err(wrong(self.path(field), "stands there twice"));
        }
        Ok(first
            .map(|(_, node)| node)
            .filter(|node| !matches!(node, Node::Null)))
    }

    fn date(&self, field: Field) -> Read<Option<NaiveDate>> {
        let date = |node: &Node| match node {
            Node::Text(text) => date_from(text),
            _ => None,
        };
        self.typed(field, "must be a date that exists, as YYYY-MM-DD", date)
    }

    fn integer(&self, field: Field) -> Read<Option<i64>> {
        let integer = |node: &Node| match node {
            Node::Integer(number) => Some(*number),
            _ => None,
        };
        self.typed(field, "must be a whole number", integer)
    }

    fn flag(&self, field: Field) -> Read<Option<bool>> {
        let flag = |node: &Node| match node {
            Node::Flag(flag) => Some(*flag),
            _ => None,
        };
        self.typed(field, "must be true or false", flag)
    }

    fn text(&self, field: Field) -> Read<Option<&'a str>> {
        let text = |node: &'a Node| match node {
            Node::Text(text) => Some(text.as_str()),
            _ => None,
        };
        self.typed(field, "must be a text", text)
    }

    fn group(&self, field: Field) -> Read<Option<Object<'a>>> {
        self.typed(field, "must be an object", |node: &'a Node| match node {
            Node::Object(entries) => Some(Object {
                entries,
                index: None,
            }),
            _ => None,
        })
    }

    /// The entries of a list; none where it is absent.
    fn list(&self, field: Field) -> Read<impl Iterator<Item = Read<Object<'a>>> + use<'a>> {
        let nodes = self.typed(field, "must be a list", |node: &'a Node| match node {
            Node::List(nodes) => Some(nodes.as_slice()),
            _ => None,
        })?;
        Ok(nodes
            .unwrap_or_default()
            .iter()
            .enumerate()
            .map(move |(index, node)| match node {
                Node::Object(entries) => Ok(Object {
                    entries,
                    index: Some(index),
                }),
                _ => Err(wrong(FactPath::at(field, index), "must be an object")),
            }))
    }

    fn typed<T>(
        &self,
        field: Field,
        otherwise: &str,
        read: impl FnOnce(&'a Node) -> Option<T>,
    ) -> Read<Option<T>> {
        match self.value(field)? {
            None => Ok(None),
            Some(node) => match read(node) {
                Some(value) => Ok(Some(value)),
                None => Err(wrong(self.path(field), otherwise)),
            },
        }
    }

    /// Refuses the first field that is not one of these.
    fn nothing_else(&self, known: &[Field]) -> Read<()> {
        let strange = self
            .entries
            .iter()
            .find(|(key, _)| !known.iter().any(|field| name(*field) == key));
        let (Some((key, _)), Some(last)) = (strange, known.last()) else {
            return Ok(());
        };
        let last = self.path(*last);
        let object = last.to_string();
        let object = object.rsplit_once('.').map_or("", |(object, _)| object);
        let dot = if object.is_empty() { "" } else { "." };
        let refusal = Refusal {
            field: format!("{object}{dot}{}", shown(key)),
            message: "is not a field of the contract".to_owned(),
        };
        Err(Located {
            at: (last, true),
            refusal,
        })
    }
}

/// A name from the file, made fit for one line.
fn shown(key: &str) -> String {
    if key.is_empty() {
        return "\"\"".to_owned();
    }
    let breaks_line = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    key.chars()
        .take(NAME_LENGTH)
        .map(|c| if breaks_line(c) { '?' } else { c })
        .collect()
}
