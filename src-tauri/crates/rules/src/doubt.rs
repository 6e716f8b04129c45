//! Facts that a person must decide about, and the case as it would be if they are decided the other
//! way. Both outcomes are shown, and which of them is the earlier.

use crate::facts::Facts;
use crate::field::{FactPath, Field};

/// What is in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubtKind {
    /// A recovery that is said not to be confirmed: fit for the full own work (WIA art. 23(3)). It
    /// does not count, so the dates are the earlier ones.
    Recovery,
    /// A recovery of which nobody said whether it was confirmed. It counts, as it was typed; if it
    /// was not full the dates are earlier.
    RecoveryOpen,
    /// Leave that followed on days of being fit, with the same cause before and after. By the text
    /// of the law a new case begins after it (WIA art. 23(5)); some leave it out of the count.
    LeaveAfterFitDays,
}

/// Something in doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What.
    pub kind: DoubtKind,
    /// Where.
    pub path: FactPath,
    /// The facts, decided the other way.
    pub otherwise: Facts,
}

/// Everything that is in doubt, each decided the other way alone.
pub fn doubts(facts: &Facts) -> Vec<Doubt> {
    let mut found = Vec::new();
    for (index, gap) in facts.interruptions.iter().enumerate() {
        let (kind, otherwise_confirmed) = match gap.recovery_confirmed {
            Some(true) => continue,
            Some(false) => (DoubtKind::Recovery, true),
            None => (DoubtKind::RecoveryOpen, false),
        };
        let mut otherwise = facts.clone();
        if let Some(gap) = otherwise.interruptions.get_mut(index) {
            gap.recovery_confirmed = Some(otherwise_confirmed);
        }
        found.push(Doubt {
            kind,
            path: FactPath::at(Field::RecoveryConfirmed, index),
            otherwise,
        });
    }
    for (index, leave) in facts.maternity_leave.iter().enumerate() {
        let fit_days_before = leave.sick_directly_before == Some(false);
        if fit_days_before && leave.same_cause == Some(true) {
            let mut otherwise = facts.clone();
            if let Some(leave) = otherwise.maternity_leave.get_mut(index) {
                leave.sick_directly_before = Some(true);
            }
            found.push(Doubt {
                kind: DoubtKind::LeaveAfterFitDays,
                path: FactPath::at(Field::SickDirectlyBefore, index),
                otherwise,
            });
        }
    }
    found
}
