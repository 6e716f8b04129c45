//! Finding cases, people, employers and lines as one types.

use crate::App;
use crate::change::check_length;
use crate::demo::is_example;
use crate::failure::Outcome;
use crate::view::go::{go_to, go_to_entry, go_to_field};
use spoorboek_contract::message::{
    CaseTab, Failure, SearchHit, SearchKind, SearchQuery, SearchResults,
};
use spoorboek_domain::Field;
use spoorboek_storage::ReadTransaction;
use spoorboek_storage::table::SearchRow;
use std::collections::BTreeMap;

/// The most finds that are shown.
const FINDS: usize = 40;

/// A case as its finds are called.
struct Called {
    name: String,
    /// Job, employer and number.
    line: String,
    demo: bool,
}

impl App {
    /// Everything in which each word of the query begins a word, the best first.
    ///
    /// # Errors
    /// When the query is longer than a text may be, or the vault is locked or cannot be read.
    pub fn search(&self, query: SearchQuery) -> Result<SearchResults, Failure> {
        check_length([&query.query])?;
        Ok(self.read(|transaction| {
            let found = transaction.search(&query.query, FINDS)?;
            let (_, summaries) = self.summaries(transaction)?;
            let cases: BTreeMap<&str, Called> = summaries
                .iter()
                .map(|it| {
                    let called = Called {
                        name: it.row.name.clone(),
                        line: [
                            it.row.job_title.as_str(),
                            it.row.employer.as_str(),
                            it.row.dossier_number.as_str(),
                        ]
                        .into_iter()
                        .filter(|part| !part.is_empty())
                        .collect::<Vec<_>>()
                        .join(" · "),
                        demo: it.row.demo,
                    };
                    (it.row.case_id.as_str(), called)
                })
                .collect();
            let mut seen = std::collections::BTreeSet::new();
            let mut hits = Vec::new();
            for row in &found {
                hits.extend(match &row.case_id {
                    Some(_) => hit(row, &cases),
                    None => employer(transaction, row)?,
                });
            }
            // A case is found once, by whichever of its own names came first.
            hits.retain(|hit| match (&hit.go, hit.kind) {
                (Some(go), SearchKind::Case) => seen.insert(go.case_id.clone()),
                (None, _) => hit.employer_id.clone().is_none_or(|id| seen.insert(id)),
                _ => true,
            });
            Ok(SearchResults { hits })
        })?)
    }
}

/// An employer of the network, found by its own name or by one of its contacts.
fn employer(transaction: &ReadTransaction<'_>, row: &SearchRow) -> Outcome<Option<SearchHit>> {
    let id = row.reference.split('/').next().unwrap_or_default();
    let Some(kept) = transaction.employer(id)? else {
        return Ok(None);
    };
    Ok(Some(SearchHit {
        kind: SearchKind::Employer,
        line: Some(row.text.clone())
            .filter(|text| *text != kept.name)
            .unwrap_or(kept.town),
        title: kept.name,
        field: None,
        demo: is_example(&kept.id),
        go: None,
        employer_id: Some(kept.id),
    }))
}

fn hit(row: &SearchRow, cases: &BTreeMap<&str, Called>) -> Option<SearchHit> {
    let case_id = row.case_id.as_ref()?;
    let called = cases.get(case_id.as_str())?;
    let (kind, field, go) = match row.kind.as_str() {
        "log_entry" => {
            let go = go_to_entry(case_id, CaseTab::Log, &row.reference);
            (SearchKind::LogEntry, None, go)
        }
        "application" => {
            let go = go_to_entry(case_id, CaseTab::Applications, &row.reference);
            (SearchKind::Application, None, go)
        }
        "fact" => {
            let (key, fact_row) = row.reference.split_once('/')?;
            let field = Field::from_key(key)?;
            let kind = fact_kind(field);
            if kind == SearchKind::Case {
                (kind, None, go_to(case_id, CaseTab::Overview))
            } else {
                let go = go_to_field(case_id, field, fact_row);
                (kind, Some(key.to_owned()), go)
            }
        }
        _ => (SearchKind::Case, None, go_to(case_id, CaseTab::Overview)),
    };
    let line = match kind {
        SearchKind::Case => called.line.clone(),
        _ => row.text.clone(),
    };
    Some(SearchHit {
        kind,
        title: called.name.clone(),
        line,
        field,
        demo: called.demo,
        go: Some(go),
        employer_id: None,
    })
}

/// What a fact that was found tells of.
fn fact_kind(field: Field) -> SearchKind {
    match field {
        Field::EmployeeName | Field::EmployeeJobTitle | Field::EmployerName => SearchKind::Case,
        Field::PersonName
        | Field::PersonOrganisation
        | Field::EmployerContact
        | Field::PhysicianName
        | Field::LabourExpertName => SearchKind::Person,
        _ => SearchKind::Fact,
    }
}
