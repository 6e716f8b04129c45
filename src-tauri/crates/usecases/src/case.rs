//! Cases: the list, the form, the facts.

use crate::App;
use crate::change::{found, subject_of};
use crate::convert::{entered, facts_only};
use crate::document::language;
use crate::failure::{Outcome, failure};
use crate::view;
use crate::words::drop_outgrown_marks;
use chrono::{Datelike, NaiveDate};
use spoorboek_contract::message::{
    CaseForm, CaseId, CaseList, CaseView, DeadlineOfCase, FactChange, Failure, FailureCode,
    NewCase, Nothing, Reading, ReasonView, TypedValue,
};
use spoorboek_domain::{Fact, Field, Value, read};
use spoorboek_storage::table::{self, ClientCase, Subject};
use spoorboek_storage::{ReadTransaction, WriteTransaction};

impl App {
    /// Every field of a case, in the order of the form.
    ///
    /// # Errors
    /// None.
    pub fn case_form(&self, _: Nothing) -> Result<CaseForm, Failure> {
        Ok(view::form::case_form())
    }

    /// All cases, those with the least time left first.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn case_list(&self, _: Nothing) -> Result<CaseList, Failure> {
        Ok(self.read(|transaction| self.list(transaction))?)
    }

    /// Makes a case of a name and a first sick day.
    ///
    /// # Errors
    /// When there is no name, the day cannot be read, or the vault is locked or cannot be written.
    pub fn case_create(&self, new: NewCase) -> Result<CaseView, Failure> {
        let name = new.name.trim();
        if name.is_empty() {
            return Err(failure(FailureCode::NameMissing).into());
        }
        let today = self.today();
        let read_as = |field, typed: &str| read(field, typed, today).ok().flatten();
        let name =
            read_as(Field::EmployeeName, name).ok_or_else(|| failure(FailureCode::TextTooLong))?;
        let first_sick_day = read_as(Field::FirstSickDay, &new.first_sick_day)
            .ok_or_else(|| failure(FailureCode::FirstSickDayUnreadable))?;
        // It is typed in the language of the window until the coach says otherwise.
        let language = language(self.preferences().language.unwrap_or_default()).code();
        let typed_in = read_as(Field::CaseLanguage, language);
        let id = self.new_id()?;
        Ok(self.write(|transaction| {
            self.begin_case(transaction, &id, false)?;
            if let Some(typed_in) = typed_in {
                let fact = Fact::Known(typed_in);
                put_fact(transaction, &id, Field::CaseLanguage, "", &fact)?;
            }
            for (field, value) in [
                (Field::EmployeeName, name),
                (Field::FirstSickDay, first_sick_day),
            ] {
                put_fact(transaction, &id, field, "", &Fact::Known(value))?;
            }
            self.show(transaction, &id)
        })?)
    }

    /// Adds an empty case under the next dossier number of this year.
    pub(crate) fn begin_case(
        &self,
        transaction: &WriteTransaction<'_>,
        id: &str,
        demo: bool,
    ) -> Outcome<()> {
        let now_ms = self.host.now_ms();
        transaction.put_case(&ClientCase {
            id: id.to_owned(),
            dossier_number: transaction.next_dossier_number(self.today().year())?,
            demo,
            created_ms: now_ms,
            changed_ms: now_ms,
            closed_on: None,
        })?;
        Ok(())
    }

    /// Shows a case.
    ///
    /// # Errors
    /// When the case is gone, or the vault is locked or cannot be read.
    pub fn case_open(&self, request: CaseId) -> Result<CaseView, Failure> {
        Ok(self.read(|transaction| self.show(transaction, &request.case_id))?)
    }

    /// Removes a case with everything in it. This cannot be undone. Of its journal the hashes stay.
    ///
    /// # Errors
    /// When the case is gone, or the vault is locked or cannot be written.
    pub fn case_remove(&self, request: CaseId) -> Result<CaseList, Failure> {
        let step = self.new_id()?;
        let now_ms = self.host.now_ms();
        Ok(self.write(|transaction| {
            if !transaction.remove_case(&request.case_id, now_ms, &step)? {
                return Err(failure(FailureCode::NotFound));
            }
            self.list(transaction)
        })?)
    }

    /// Reads a value while it is being typed, without keeping it.
    ///
    /// # Errors
    /// When the field is not known, or the vault is locked.
    pub fn value_read(&self, typed: TypedValue) -> Result<Reading, Failure> {
        let field = Field::from_key(&typed.field).ok_or_else(|| failure(FailureCode::NotFound))?;
        let read = read(field, &typed.typed, self.today());
        let Some(case_id) = typed.case_id else {
            return Ok(view::facts::reading(field, &read, None, self.today()));
        };
        Ok(self.read(|transaction| {
            let row = found(transaction.case(&case_id)?)?;
            let case = facts_only(transaction, &row)?;
            let basis = self.basis(transaction)?;
            let outcome = basis.outcome(&case);
            Ok(view::facts::reading(
                field,
                &read,
                outcome.as_ref(),
                self.today(),
            ))
        })?)
    }

    /// Keeps what was typed into a field: its value, or the text itself where it cannot be read.
    ///
    /// # Errors
    /// When the field is not known, the dossier number is taken, or the vault is locked or cannot be
    /// written.
    pub fn fact_set(&self, change: FactChange) -> Result<CaseView, Failure> {
        let (field, row) = at_its_place(&change.field, &change.row)?;
        let fact = typed_fact(field, &change.typed, self.today())?;
        if field == Field::DossierNumber {
            return self.dossier_number_set(&change);
        }
        let subject = subject_of(field, &row);
        // Emptying a field is a step of its own: what stood there must come back by one undo.
        let typed = fact.as_ref().map(|_| &subject);
        self.step_of(&change.case_id, typed, |step| {
            drop_outgrown_marks(step, field, &row, fact.as_ref())?;
            step.enter(field, &row, fact.as_ref())
        })
    }

    fn dossier_number_set(&self, change: &FactChange) -> Result<CaseView, Failure> {
        let number = match read(Field::DossierNumber, &change.typed, self.today()) {
            Ok(Some(Value::Text(number))) => number.trim().to_owned(),
            Ok(_) => return Err(failure(FailureCode::NumberUnreadable).into()),
            Err(_) => return Err(failure(FailureCode::TextTooLong).into()),
        };
        self.step_of(&change.case_id, Some(&Subject::Case), |step| {
            let mut case = step.case.clone();
            case.dossier_number = number;
            step.change(&Subject::Case, |transaction| {
                Ok(transaction.put_case(&case)?)
            })
        })
    }

    /// Why a date of a case is what it is.
    ///
    /// # Errors
    /// When the case or the date is gone, or the vault is locked or cannot be read.
    pub fn deadline_reason(&self, request: DeadlineOfCase) -> Result<ReasonView, Failure> {
        Ok(self.read(|transaction| {
            let row = found(transaction.case(&request.case_id)?)?;
            let case = facts_only(transaction, &row)?;
            let basis = self.basis(transaction)?;
            let dated = found(basis.dated(&case))?;
            let mut reasons = dated.reasons.iter();
            let reason = reasons.find(|it| it.deadline.full_id() == request.deadline_id.as_str());
            Ok(view::reason::reason(&basis, &case, &dated, &found(reason)?))
        })?)
    }

    pub(crate) fn list(&self, transaction: &ReadTransaction<'_>) -> Outcome<CaseList> {
        let (_, summaries) = self.summaries(transaction)?;
        let mut cases: Vec<_> = summaries.iter().map(|it| it.row.clone()).collect();
        view::list::sort(&mut cases);
        Ok(CaseList { cases })
    }
}

/// The field of that name and its row. The date in the letter about the end of a wage sanction stands
/// in the form, beside the decision: one fact has one place.
pub(crate) fn at_its_place(field: &str, row: &str) -> Outcome<(Field, String)> {
    let found = Field::from_key(field).ok_or_else(|| failure(FailureCode::NotFound))?;
    if found.group().is_some() == row.is_empty() || row.contains('/') {
        return Err(failure(FailureCode::NotFound));
    }
    if found == Field::StationLetterDate && row == "pw.sanction_end" {
        return Ok((Field::SanctionEndOn, String::new()));
    }
    Ok((found, row.to_owned()))
}

/// What becomes of what is typed into a field: its value, the text itself where it cannot be read, or
/// nothing where the field is emptied. The same for the case and for a copy on which it is tried.
pub(crate) fn typed_fact(field: Field, typed: &str, today: NaiveDate) -> Outcome<Option<Fact>> {
    if typed.chars().count() > spoorboek_domain::MAX_TEXT {
        return Err(failure(FailureCode::TextTooLong));
    }
    Ok(match read(field, typed, today) {
        Ok(value) => value.map(Fact::Known),
        Err(_) => Some(Fact::Unreadable(typed.to_owned())),
    })
}

/// Keeps a fact.
pub(crate) fn put_fact(
    transaction: &WriteTransaction<'_>,
    case_id: &str,
    field: Field,
    row: &str,
    fact: &Fact,
) -> Outcome<()> {
    transaction.put_fact(&table::Fact {
        case_id: case_id.to_owned(),
        field: field.key().to_owned(),
        row: row.to_owned(),
        entered: entered(fact),
    })?;
    Ok(())
}
