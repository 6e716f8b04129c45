//! Stretches of a folded text: words, harmless places, and what overlaps.

use super::compile::Use;
use crate::list::Entry;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A stretch of the folded text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The words of a text. It remembers the last ones that were asked for, so that a text without any
/// blank is not walked through at each of its matches.
pub(super) struct Words<'t> {
    text: &'t str,
    first: Stretch,
    last: Stretch,
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let none = Stretch { start: 0, end: 0 };
        Self {
            text,
            first: none,
            last: none,
        }
    }

    /// The match with the rest of its words, or nothing where it lies within a word and may not.
    pub(super) fn fit(&mut self, place: Stretch, it: &Use) -> Option<Stretch> {
        let inside = self.text.get(place.start..place.end)?;
        let (mut start, mut end) = (place.start, place.end);
        if inside.starts_with(char::is_alphanumeric) {
            let cut = self.text.get(..start)?.ends_with(char::is_alphanumeric);
            if cut && !it.open_front {
                return None;
            }
            if cut {
                self.first = self.word_at(start, self.first)?;
                start = self.first.start;
            }
        }
        if inside.ends_with(char::is_alphanumeric) {
            let cut = self.text.get(end..)?.starts_with(char::is_alphanumeric);
            if cut && !it.open_end {
                return None;
            }
            if cut {
                self.last = self.word_at(end, self.last)?;
                end = self.last.end;
            }
        }
        Some(Stretch { start, end })
    }

    /// The word that this byte lies in.
    fn word_at(&self, byte: usize, known: Stretch) -> Option<Stretch> {
        if known.start <= byte && byte < known.end {
            return Some(known);
        }
        let before = self
            .text
            .get(..byte)?
            .trim_end_matches(char::is_alphanumeric);
        let after = self
            .text
            .get(byte..)?
            .trim_start_matches(char::is_alphanumeric);
        Some(Stretch {
            start: before.len(),
            end: self.text.len() - after.len(),
        })
    }
}

/// Harmless places of each entry, and of all.
pub(super) struct Covers {
    /// For each start, rising, how far the places that start there or before reach.
    reach: BTreeMap<Option<usize>, Vec<(usize, usize)>>,
}

impl Covers {
    pub(super) fn new(places: &[(Option<usize>, Stretch)]) -> Self {
        let mut reach: BTreeMap<Option<usize>, Vec<(usize, usize)>> = BTreeMap::new();
        for (entry, place) in places {
            let list = reach.entry(*entry).or_default();
            list.push((place.start, place.end));
        }
        for list in reach.values_mut() {
            list.sort_unstable();
            let mut furthest = 0;
            for (_, end) in list {
                furthest = furthest.max(*end);
                *end = furthest;
            }
        }
        Self { reach }
    }

    /// Whether the place lies wholly within one that is harmless for the entry.
    pub(super) fn hold(&self, entry: usize, place: Stretch) -> bool {
        [None, Some(entry)].iter().any(|key| {
            let Some(list) = self.reach.get(key) else {
                return false;
            };
            let behind = list.partition_point(|(start, _)| *start <= place.start);
            let last = behind.checked_sub(1).and_then(|index| list.get(index));
            last.is_some_and(|(_, end)| *end >= place.end)
        })
    }
}

/// Of places that overlap the gravest stays, and of those as grave the longest.
pub(super) fn without_overlaps(mut found: Vec<(&Entry, Stretch)>) -> Vec<(&Entry, Stretch)> {
    let length = |place: &Stretch| place.end - place.start;
    found.sort_by_key(|(entry, place)| (place.start, entry.tier, Reverse(place.end)));
    let mut kept: Vec<(&Entry, Stretch)> = Vec::new();
    for (entry, place) in found {
        match kept.last_mut() {
            Some(last) if place.start < last.1.end => {
                let rank = |it: &(&Entry, Stretch)| (it.0.tier, Reverse(length(&it.1)));
                let new = (entry, place);
                if rank(&new) < rank(last) {
                    *last = new;
                }
            }
            _ => kept.push((entry, place)),
        }
    }
    kept
}
