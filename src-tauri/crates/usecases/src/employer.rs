//! The coach's network of employers.

use crate::App;
use crate::change::{check_length, found};
use crate::demo::is_example;
use crate::failure::{Outcome, failure};
use crate::register::sponsor_finding;
use spoorboek_contract::message::{
    ContactDraft, EmployerDraft, EmployerId, EmployerList, EmployerView, Failure, FailureCode,
    International, Nothing,
};
use spoorboek_storage::table::{Employer, EmployerContact};
use spoorboek_storage::{ReadTransaction, WriteTransaction};
use std::collections::BTreeMap;

impl App {
    /// The network, by name, with what the register says of each.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn employers(&self, _: Nothing) -> Result<EmployerList, Failure> {
        Ok(self.read(|transaction| self.network(transaction))?)
    }

    /// Keeps an employer, new or changed.
    ///
    /// # Errors
    /// When it has no name, a date cannot be read, a text is too long, it is gone, or the vault is
    /// locked or cannot be written.
    pub fn employer_save(&self, draft: EmployerDraft) -> Result<EmployerList, Failure> {
        check_length([
            &draft.name,
            &draft.kvk,
            &draft.sector,
            &draft.town,
            &draft.website,
            &draft.note,
        ])?;
        if draft.name.trim().is_empty() {
            return Err(failure(FailureCode::EmployerNameMissing).into());
        }
        let id = match draft.id.clone() {
            Some(id) => id,
            None => self.new_id()?,
        };
        let contacts = draft
            .contacts
            .iter()
            .filter(|it| !it.name.trim().is_empty());
        let contacts = contacts
            .map(|contact| self.contact(contact))
            .collect::<Outcome<Vec<_>>>()?;
        let now_ms = self.host.now_ms();
        Ok(self.write(|transaction| {
            let before = match &draft.id {
                Some(id) => Some(found(transaction.employer(id)?)?),
                None => None,
            };
            transaction.put_employer(&Employer {
                id: id.clone(),
                name: draft.name.trim().to_owned(),
                kvk: draft.kvk.trim().to_owned(),
                sector: draft.sector.clone(),
                town: draft.town.clone(),
                website: draft.website.clone(),
                international: draft.international.map(key).unwrap_or_default().to_owned(),
                note: draft.note.clone(),
                contacts,
                created_ms: before.map_or(now_ms, |it| it.created_ms),
                changed_ms: now_ms,
            })?;
            self.network(transaction)
        })?)
    }

    fn contact(&self, draft: &ContactDraft) -> Outcome<EmployerContact> {
        check_length([&draft.name, &draft.role, &draft.email, &draft.phone])?;
        Ok(EmployerContact {
            id: self.new_id()?,
            name: draft.name.trim().to_owned(),
            role: draft.role.clone(),
            email: draft.email.clone(),
            phone: draft.phone.clone(),
            last_spoken_on: self.typed_date_or_none(&draft.last_spoken_on)?,
        })
    }

    /// Removes an employer from the network. Applications to it stay as they are.
    ///
    /// # Errors
    /// When it is gone, or the vault is locked or cannot be written.
    pub fn employer_remove(&self, employer: EmployerId) -> Result<EmployerList, Failure> {
        Ok(self.write(|transaction: &WriteTransaction<'_>| {
            if !transaction.remove_employer(&employer.id)? {
                return Err(failure(FailureCode::NotFound));
            }
            self.network(transaction)
        })?)
    }

    pub(crate) fn network(&self, transaction: &ReadTransaction<'_>) -> Outcome<EmployerList> {
        let register = transaction.sponsor_register()?;
        let counts = applications_by_employer(transaction)?;
        let employers = transaction.employers()?.into_iter().map(|kept| {
            let sponsor = sponsor_finding(transaction, register.as_ref(), &kept.kvk)?;
            let applications = counts.get(&folded(&kept.name)).copied().unwrap_or_default();
            Ok(EmployerView {
                sponsor,
                applications,
                demo: is_example(&kept.id),
                id: kept.id,
                name: kept.name,
                kvk: kept.kvk,
                sector: kept.sector,
                town: kept.town,
                website: kept.website,
                international: from_key(&kept.international),
                note: kept.note,
                contacts: kept.contacts.into_iter().map(contact_view).collect(),
            })
        });
        Ok(EmployerList {
            employers: employers.collect::<Outcome<_>>()?,
            register: self.register_view(register.as_ref()),
        })
    }
}

/// Applications over all cases, by the employer's name without capitals and blanks.
fn applications_by_employer(transaction: &ReadTransaction<'_>) -> Outcome<BTreeMap<String, u32>> {
    let mut counts = BTreeMap::new();
    for name in transaction.application_employers()? {
        *counts.entry(folded(&name)).or_insert(0_u32) += 1;
    }
    Ok(counts)
}

fn folded(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

fn contact_view(kept: EmployerContact) -> ContactDraft {
    ContactDraft {
        name: kept.name,
        role: kept.role,
        email: kept.email,
        phone: kept.phone,
        last_spoken_on: kept
            .last_spoken_on
            .map(|day| day.to_string())
            .unwrap_or_default(),
    }
}

const INTERNATIONAL: [(International, &str); 3] = [
    (International::None, "none"),
    (International::Some, "some"),
    (International::Much, "much"),
];

fn key(international: International) -> &'static str {
    let found = INTERNATIONAL.iter().find(|(it, _)| *it == international);
    found.map(|(_, key)| *key).unwrap_or_default()
}

fn from_key(key: &str) -> Option<International> {
    let found = INTERNATIONAL.iter().find(|(_, it)| *it == key);
    found.map(|(international, _)| *international)
}
