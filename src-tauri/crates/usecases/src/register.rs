//! The IND's public register of recognised sponsors, as the coach saved it.
//!
//! An employer that does not stand in it was not found on that day; more is not said.

use crate::App;
use crate::convert::count;
use crate::failure::{Outcome, failure};
use chrono::NaiveDate;
use spoorboek_contract::message::{
    Failure, FailureCode, Nothing, Progress, RegisterFile, RegisterImport, RegisterView,
    SponsorAnswer, SponsorFinding, SponsorQuery, SponsorRow, SponsorState,
};
use spoorboek_register::RegisterFault;
use spoorboek_storage::ReadTransaction;
use spoorboek_storage::table::SponsorRegister;
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

/// Organisations suggested by name.
const SUGGESTIONS: usize = 10;

impl App {
    /// Reads a register and puts it in the place of the earlier one; all of it, or nothing.
    ///
    /// # Errors
    /// When the file is no register or is damaged, or the vault is locked or cannot be written. The
    /// earlier register then stays.
    pub fn register_import(&self, file: RegisterFile) -> Result<RegisterImport, Failure> {
        let told = |done: usize, total: usize| {
            self.reading.done.store(count(done), Ordering::Relaxed);
            self.reading.total.store(count(total), Ordering::Relaxed);
        };
        let imported = self.import(&file, &told);
        told(0, 0);
        Ok(imported?)
    }

    fn import(&self, file: &RegisterFile, told: &dyn Fn(usize, usize)) -> Outcome<RegisterImport> {
        // Reading counts for half of the way, keeping for the other half.
        let register = spoorboek_register::read(&file.text, &mut |done, total| {
            told(done, total.saturating_mul(2));
        })
        .map_err(|fault| refusal(&fault))?;
        let on = register.stated_on.unwrap_or_else(|| self.day_of(file));
        // A page cannot be of a day to come: the clock of the laptop it was saved on was wrong.
        let on = on.min(self.today());
        let rows = register.rows.len();
        let now_ms = self.host.now_ms();
        let skipped = count(register.skipped);
        self.write(|transaction| {
            let before = states(&self.network(transaction)?.employers);
            let sponsors = register.rows.into_iter().map(|row| (row.name, row.kvk));
            transaction.replace_sponsor_register(on, sponsors, now_ms, &mut |kept| {
                told(rows.saturating_add(kept), rows.saturating_mul(2));
            })?;
            let list = self.network(transaction)?;
            let now = states(&list.employers);
            let changed = now
                .iter()
                .filter(|(id, state)| before.get(*id) != Some(state));
            Ok(RegisterImport {
                changed: count(changed.count()),
                list,
                skipped,
            })
        })
    }

    fn day_of(&self, file: &RegisterFile) -> NaiveDate {
        // A date of a file is a whole number of milliseconds; what is out of range ends at the border.
        #[expect(clippy::cast_possible_truncation, reason = "see above")]
        let at_ms = file.modified_ms as i64;
        self.host.day_of_ms(at_ms)
    }

    /// How far the reading of a register is.
    ///
    /// # Errors
    /// None.
    pub fn register_progress(&self, _: Nothing) -> Result<Progress, Failure> {
        Ok(Progress {
            done: self.reading.done.load(Ordering::Relaxed),
            total: self.reading.total.load(Ordering::Relaxed),
        })
    }

    /// What the register says of an employer, with others of about that name.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn sponsor_find(&self, query: SponsorQuery) -> Result<SponsorAnswer, Failure> {
        Ok(self.read(|transaction| {
            let register = transaction.sponsor_register()?;
            let finding = sponsor_finding(transaction, register.as_ref(), &query.kvk)?;
            let named = transaction.sponsors_named(&query.name, SUGGESTIONS)?;
            let rows = named.into_iter().map(|it| SponsorRow {
                name: it.name,
                kvk: it.kvk,
            });
            Ok(SponsorAnswer {
                finding,
                suggestions: rows.collect(),
            })
        })?)
    }

    pub(crate) fn register_view(&self, register: Option<&SponsorRegister>) -> Option<RegisterView> {
        let register = register?;
        let days = (self.today() - register.read_on).num_days();
        Some(RegisterView {
            on: register.read_on.to_string(),
            rows: register.rows,
            days_old: u32::try_from(days).unwrap_or_default(),
        })
    }
}

/// What the register says of a number in the Chamber of Commerce's register, as typed.
pub(crate) fn sponsor_finding(
    transaction: &ReadTransaction<'_>,
    register: Option<&SponsorRegister>,
    kvk: &str,
) -> Outcome<SponsorFinding> {
    let digits: String = kvk.chars().filter(char::is_ascii_digit).collect();
    let names = if register.is_some() && digits.len() == 8 {
        transaction.sponsor_by_kvk(&digits)?
    } else {
        Vec::new()
    };
    let state = match (register, digits.len()) {
        (None, _) => SponsorState::NoRegister,
        (Some(_), 8) if names.is_empty() => SponsorState::NotFound,
        (Some(_), 8) => SponsorState::Found,
        (Some(_), _) => SponsorState::NoNumber,
    };
    Ok(SponsorFinding {
        state,
        names,
        on: register.map(|it| it.read_on.to_string()),
    })
}

fn states(
    employers: &[spoorboek_contract::message::EmployerView],
) -> BTreeMap<String, SponsorState> {
    let states = employers.iter().map(|it| (it.id.clone(), it.sponsor.state));
    states.collect()
}

fn refusal(fault: &RegisterFault) -> crate::failure::Refusal {
    failure(match fault {
        RegisterFault::Empty | RegisterFault::NotARegister | RegisterFault::TooFewRows { .. } => {
            FailureCode::RegisterUnknown
        }
        RegisterFault::TooLarge { .. } | RegisterFault::TooManyRows => {
            FailureCode::RegisterTooLarge
        }
        RegisterFault::Truncated { .. } | RegisterFault::TooManyUnreadable { .. } => {
            FailureCode::RegisterDamaged
        }
    })
}
