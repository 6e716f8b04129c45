//! The judge of PDF/A-2a and PDF/UA-1.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// What the two profiles have against a file.
pub(crate) fn complaints(bytes: &[u8]) -> Vec<String> {
    let mut out = Vec::new();
    for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(bytes, &options).unwrap();
        assert!(
            report.rules.total > 50,
            "{profile:?} judged {} rules",
            report.rules.total
        );
        out.extend(
            report
                .failures
                .iter()
                .map(|f| format!("{profile:?} {} {}", f.rule_id, f.message)),
        );
    }
    out
}
