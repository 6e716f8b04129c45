//! Writes the specimens to a folder: `cargo run --example specimen -- FOLDER`.

#[path = "../tests/composed/mod.rs"]
mod composed;
#[path = "../tests/specimen/mod.rs"]
mod specimen;

use std::path::PathBuf;

use spoorboek_documents::compose;
use spoorboek_documents::model::Language;
use spoorboek_domain::DocumentKind::{ProgressReport, TrajectoryPlan};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("a folder is needed")?);
    std::fs::create_dir_all(&folder)?;
    let mut concept = specimen::full(Language::Nl);
    concept.concept = true;
    concept.logo = Some(specimen::logo(120));
    let mut example = specimen::full(Language::En);
    example.example = true;
    for (name, document) in [
        ("bare", specimen::bare(Language::Nl)),
        ("full", specimen::full(Language::Nl)),
        ("concept", concept),
        ("example", example),
        ("ten_pages", specimen::ten_pages()),
        ("hostile", specimen::hostile()),
        (
            "plan",
            compose(&composed::content(TrajectoryPlan, Language::Nl, 1)),
        ),
        (
            "report",
            compose(&composed::content(ProgressReport, Language::En, 1)),
        ),
    ] {
        let rendered = spoorboek_documents::render(&document)?;
        println!(
            "{name}: {} pages, {} bytes, {} missing",
            rendered.pages,
            rendered.bytes.len(),
            rendered.missing.len()
        );
        std::fs::write(folder.join(format!("{name}.pdf")), rendered.bytes)?;
    }
    Ok(())
}
