//! Looks through a text for what the list holds.

mod compile;
mod place;

use crate::fold::Folded;
use crate::list::{Entry, ListFault, Tier, WordList};
use crate::{Span, Utf16};
use compile::{Compiled, Role};
use place::{Covers, Stretch, Words, without_overlaps};

/// Which words are noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All three tiers.
    Full,
    /// Names of jobs, employers, studies and vacancies: people work in oncology. Red words only, and
    /// those only where they can hardly be a job or stand beside a cue that they concern a person.
    NamesOfWork,
}

/// A place where the text holds a word of the list. It has the whole word, not just its stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding<'g> {
    /// What was noticed.
    pub entry: &'g Entry,
    /// Where.
    pub span: Span,
}

impl Finding<'_> {
    /// How grave it is.
    #[must_use]
    pub fn tier(&self) -> Tier {
        self.entry.tier
    }
}

/// A list of words, ready to look through texts.
#[derive(Debug)]
pub struct Guard {
    list: WordList,
    compiled: Compiled,
}

/// What the automaton met, apart by what it means.
#[derive(Default)]
struct Met {
    /// Entry and place.
    hits: Vec<(usize, Stretch)>,
    /// Harmless places, of one entry or of all.
    covers: Vec<(Option<usize>, Stretch)>,
    /// Role and sentence of each word that tells about its neighbours.
    near: Vec<(Role, usize)>,
}

impl Guard {
    /// Makes a list ready.
    ///
    /// # Errors
    /// Where the list holds nothing, or an entry of it makes no sense.
    pub fn new(list: WordList) -> Result<Self, ListFault> {
        let compiled = Compiled::new(&list)?;
        Ok(Self { list, compiled })
    }

    /// The list it looks for.
    #[must_use]
    pub fn list(&self) -> &WordList {
        &self.list
    }

    /// Everything noticed in the text, in the order of the text. Findings do not overlap: the gravest
    /// word counts, and of two as grave the longest.
    #[must_use]
    pub fn find(&self, text: &str, scope: Scope) -> Vec<Finding<'_>> {
        let folded = Folded::new(text);
        let mut met = self.meet(&folded);
        met.near.sort_unstable();
        met.near.dedup();
        let covers = Covers::new(&met.covers);
        let mut kept: Vec<(&Entry, Stretch)> = Vec::new();
        for (index, place) in &met.hits {
            let Some(entry) = self.list.entries.get(*index) else {
                continue;
            };
            let sentence = folded.sentence(place.start);
            let near = |role| met.near.binary_search(&(role, sentence)).is_ok();
            let fits = entry.only_near.is_empty() || near(Role::Only(*index));
            // "Left the biotech firm because of her cancer" is about a person all the same.
            let about_person = near(Role::Cue);
            if fits
                && (about_person || !near(Role::Unless(*index)))
                && in_scope(entry, scope, about_person)
                && !covers.hold(*index, *place)
            {
                kept.push((entry, *place));
            }
        }
        locate(text, &folded, without_overlaps(kept))
    }

    fn meet(&self, folded: &Folded) -> Met {
        let mut met = Met::default();
        let mut words = Words::new(&folded.text);
        for found in self.compiled.automaton.find_overlapping_iter(&folded.text) {
            for it in self.compiled.uses_of(found.pattern()) {
                let place = Stretch {
                    start: found.start(),
                    end: found.end(),
                };
                let Some(place) = words.fit(place, it) else {
                    continue;
                };
                if let Some(exact) = &it.exact
                    && folded.as_typed(found.start(), found.end()) != exact
                {
                    continue;
                }
                match it.role {
                    Role::Hit(entry) => met.hits.push((entry, place)),
                    Role::Cover(entry) => met.covers.push((entry, place)),
                    role => met.near.push((role, folded.sentence(place.start))),
                }
            }
        }
        met
    }
}

fn in_scope(entry: &Entry, scope: Scope, cue: bool) -> bool {
    match scope {
        Scope::Full => true,
        Scope::NamesOfWork => entry.tier == Tier::Red && (entry.in_names || cue),
    }
}

fn locate<'g>(
    text: &str,
    folded: &Folded<'_>,
    kept: Vec<(&'g Entry, Stretch)>,
) -> Vec<Finding<'g>> {
    let mut count = Utf16::new(text);
    let mut found = Vec::with_capacity(kept.len());
    let mut behind = 0;
    for (entry, place) in kept {
        let (start, end) = folded.typed(place.start, place.end);
        // Two may share a character that stands for more than one, such as ℀.
        let start = start.max(behind);
        if start < end {
            behind = end;
            let span = count.span(start, end);
            found.push(Finding { entry, span });
        }
    }
    found
}
