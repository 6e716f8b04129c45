//! A document as a file in the coach's folder, and the dates that it meets.

use super::{Opened, language, make};
use crate::App;
use crate::content::EARLY;
use crate::failure::{Outcome, failure};
use chrono::Days;
use spoorboek_contract::message::{
    Bilingual, DocumentInLanguage, ExportedFile, Failure, FailureCode, Language as Shown,
};
use spoorboek_domain::{CaseFile, Document, DocumentKind, Fact, Field, Language, Value};
use std::path::Path;

/// The most bytes that UWV takes of one document: 10 MB, taken as ten million so that it fits whichever
/// way a megabyte is counted.
const MOST_BYTES: usize = 10_000_000;

impl App {
    /// Writes the PDF into the coach's folder, under a name that holds nobody's name. A file that is
    /// there is never overwritten.
    ///
    /// # Errors
    /// When the document is gone or cannot be made, is larger than UWV takes, or the file cannot be
    /// written.
    pub fn document_export(&self, request: DocumentInLanguage) -> Result<ExportedFile, Failure> {
        let opened = self.opened_document(&request)?;
        let made = make(&opened.content)?;
        fits_uwv(made.bytes.len())?;
        let folder = self.export_folder()?;
        std::fs::create_dir_all(&folder).map_err(crate::failure::Refusal::from)?;
        let stem = file_stem(&opened.case, &opened.document, language(request.language));
        let name = write_new(&folder, &stem, "pdf", &made.bytes)?;
        let marked = if opened.content.is_concept() || request.language != Shown::Nl {
            Vec::new()
        } else {
            self.mark_made(&opened)?
        };
        Ok(ExportedFile {
            name,
            folder: folder.to_string_lossy().into_owned(),
            marked,
        })
    }

    /// Marks the dates that a finished document meets as done on its day, where nobody did: the
    /// plan's, or those of the progress reports that its period covers.
    fn mark_made(&self, opened: &Opened) -> Outcome<Vec<Bilingual>> {
        let Opened { case, document, .. } = opened;
        let met = self.read(|transaction| {
            let basis = self.basis(transaction)?;
            let Some(dated) = basis.dated(case).filter(|_| document.date <= basis.today) else {
                return Ok(Vec::new());
            };
            let met = dated.stations.iter().filter(|station| {
                let of_document = match (document.kind, document.period) {
                    (DocumentKind::TrajectoryPlan, _) => station.id == "track2.plan",
                    (DocumentKind::ProgressReport, Some((from, to))) => {
                        let to = to.checked_add_days(Days::new(EARLY)).unwrap_or(to);
                        station.id.starts_with("track2.report.")
                            && (from..=to).contains(&station.counts())
                    }
                    (DocumentKind::ProgressReport, None) => false,
                };
                of_document && station.to_do && station.done_on.is_none()
            });
            let met = met.filter_map(|station| {
                let rule = basis.engine.rule(station.rule)?;
                let title = crate::view::deadlines::numbered(&rule.title, station.number);
                Some((station.id.clone(), title))
            });
            Ok(met.collect())
        })?;
        if met.is_empty() {
            return Ok(Vec::new());
        }
        let done = Fact::Known(Value::Date(document.date));
        let (ids, titles): (Vec<String>, Vec<Bilingual>) = met.into_iter().unzip();
        let marking = self.step(&case.id, |step| {
            let mut ids = ids.iter();
            ids.try_for_each(|id| step.enter(Field::StationDoneOn, id, Some(&done)))
        });
        // The file is there; that its date could not be marked takes nothing away.
        Ok(marking.map(|_| titles).unwrap_or_default())
    }
}

/// Whether UWV takes a document of that many bytes.
fn fits_uwv(bytes: usize) -> Outcome<()> {
    if bytes > MOST_BYTES {
        return Err(failure(FailureCode::FileTooLarge));
    }
    Ok(())
}

/// `2026-11-22_spoor2_trajectplan_2026-001_v2`: no name and no number of a person.
pub(crate) fn file_stem(case: &CaseFile, document: &Document, language: Language) -> String {
    let kind = match (document.kind, language) {
        (DocumentKind::TrajectoryPlan, Language::Nl) => "trajectplan",
        (DocumentKind::TrajectoryPlan, Language::En) => "trajectory-plan",
        (DocumentKind::ProgressReport, Language::Nl) => "voortgangsrapportage",
        (DocumentKind::ProgressReport, Language::En) => "progress-report",
    };
    // The coach may type anything as a dossier number, a name too: only one of the program's own
    // form, year and sequence, stands in a file's name.
    let own_form = case
        .dossier_number
        .split_once('-')
        .is_some_and(|(year, sequence)| {
            let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
            year.len() == 4 && (3..=6).contains(&sequence.len()) && digits(year) && digits(sequence)
        });
    let number = if own_form {
        format!("_{}", case.dossier_number)
    } else {
        String::new()
    };
    format!(
        "{}_spoor2_{kind}{number}_v{}",
        document.date, document.version
    )
}

/// Writes a new file that only its owner may read, under another name where there is one already.
pub(crate) fn write_new(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Outcome<String> {
    use std::io::{ErrorKind, Write};
    for attempt in 1..=999 {
        let name = match attempt {
            1 => format!("{stem}.{ending}"),
            attempt => format!("{stem}_{attempt}.{ending}"),
        };
        let path = folder.join(&name);
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path);
        match file {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
            Ok(mut file) => {
                if let Err(error) = file.write_all(bytes).and_then(|()| file.sync_all()) {
                    // Nothing half-written stays; that it cannot be removed adds nothing.
                    drop(std::fs::remove_file(&path));
                    return Err(error.into());
                }
                return Ok(name);
            }
        }
    }
    Err(failure(FailureCode::Disk))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_of_ten_megabytes_is_the_largest_that_uwv_takes() {
        assert!(fits_uwv(10_000_000).is_ok());
        let refused = fits_uwv(10_000_001).err().map(Failure::from);
        let code = refused.map(|failure| failure.code);
        assert_eq!(code, Some(FailureCode::FileTooLarge));
    }
}
