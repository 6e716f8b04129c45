//! The rules: which are in use, and taking newer ones from a file.

use crate::App;
use crate::basis::Basis;
use crate::document::write_new;
use crate::failure::{Outcome, Refusal, failure};
use crate::moves::moves;
use crate::signals::open_cases;
use crate::view::{bilingual, reason};
use spoorboek_contract::message::{
    CaseMoves, Failure, FailureCode, Moves, Nothing, RuleRow, RulesFile, RulesPreview, RulesView,
    SavedFile,
};
use spoorboek_contract::rule_pack::{load, to_text};
use spoorboek_domain::Field;
use spoorboek_rules::{Engine, Source};
use spoorboek_storage::ReadTransaction;
use spoorboek_storage::table::Asset;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where the vault keeps imported rules.
const RULES: &str = "rule_pack";
/// What a file with rules is called in a refusal; its real name may say more than it should.
const FILE: &str = "rules.json";
const MOST_BYTES: usize = 4 * 1024 * 1024;

impl App {
    /// The rules in use.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn rules_read(&self, _: Nothing) -> Result<RulesView, Failure> {
        Ok(self.read(|_| Ok(self.rules_view()))?)
    }

    /// What the rules in a file would move, before they are taken over.
    ///
    /// # Errors
    /// When the file cannot be read as rules or is not newer, or the vault is locked or cannot be
    /// read.
    pub fn rules_preview(&self, file: RulesFile) -> Result<RulesPreview, Failure> {
        let engine = self.newer_rules(&file)?;
        Ok(self.read(|transaction| {
            let basis = self.basis(transaction)?;
            let other = basis.under(&engine);
            let cases = open_cases(transaction)?;
            let moved = cases.iter().filter_map(|case| {
                let moves = moves(&basis, case, &other, case);
                (moves != Moves::default()).then(|| CaseMoves {
                    case_id: case.id.clone(),
                    name: case.text(Field::EmployeeName).to_owned(),
                    dossier_number: case.dossier_number.clone(),
                    moves,
                })
            });
            let (changed_rules, removed_rules) = differences(&basis, &engine);
            Ok(RulesPreview {
                version: engine.version().to_owned(),
                current_version: basis.engine.version().to_owned(),
                changed_rules,
                removed_rules,
                cases: moved.collect(),
                cases_checked: u32::try_from(cases.len()).unwrap_or(u32::MAX),
            })
        })?)
    }

    /// Takes the rules in a file into use, for this vault.
    ///
    /// # Errors
    /// As [`rules_preview`](Self::rules_preview), and when the vault cannot be written.
    pub fn rules_import(&self, file: RulesFile) -> Result<RulesView, Failure> {
        let engine = self.newer_rules(&file)?;
        self.write(|transaction| {
            transaction.put_asset(&Asset {
                name: RULES.to_owned(),
                mime: "application/json".to_owned(),
                bytes: file.text.clone().into_bytes(),
            })?;
            Ok(())
        })?;
        self.use_rules(engine);
        self.rules_read(Nothing {})
    }

    /// Goes back to the rules that came with the program.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written.
    pub fn rules_reset(&self, _: Nothing) -> Result<RulesView, Failure> {
        self.write(|transaction| {
            transaction.remove_asset(RULES)?;
            Ok(())
        })?;
        self.use_rules(Arc::clone(self.builtin_rules()));
        self.rules_read(Nothing {})
    }

    /// Writes the rules in use to a file, for a jurist to read or a successor to correct.
    ///
    /// # Errors
    /// When the folder cannot be written, or the vault is locked.
    pub fn rules_export(&self, _: Nothing) -> Result<SavedFile, Failure> {
        let folder = self.export_folder()?;
        let engine = self.engine();
        let stem = format!("Spoorboek-regels-{}", file_part(engine.version()));
        let text = to_text(engine.pack());
        std::fs::create_dir_all(&folder).map_err(Refusal::from)?;
        let name = write_new(&folder, &stem, "json", text.as_bytes())?;
        Ok(SavedFile {
            name,
            folder: folder.to_string_lossy().into_owned(),
        })
    }

    /// Takes the imported rules of a vault that was just opened into use, unless those of the program
    /// are newer by now or cannot read them.
    pub(crate) fn use_rules_of(&self, transaction: &ReadTransaction<'_>) -> Outcome<()> {
        let kept = transaction.asset(RULES)?;
        let text = kept.and_then(|kept| String::from_utf8(kept.bytes).ok());
        let engine = text.and_then(|text| load(FILE, &text).ok());
        let newer = engine.filter(|engine| engine.version() > self.builtin_rules().version());
        let engine = newer.map_or_else(|| Arc::clone(self.builtin_rules()), Arc::new);
        self.use_rules(engine);
        Ok(())
    }

    fn newer_rules(&self, file: &RulesFile) -> Outcome<Arc<Engine>> {
        if file.text.len() > MOST_BYTES {
            return Err(failure(FailureCode::TextTooLong));
        }
        let engine = load(FILE, &file.text).map_err(|error| {
            Refusal(Failure {
                code: FailureCode::RulesRefused,
                versions: None,
                group: None,
                detail: Some(error.to_string()),
            })
        })?;
        if engine.version() <= self.engine().version() {
            return Err(failure(FailureCode::RulesNotNewer));
        }
        Ok(Arc::new(engine))
    }

    fn rules_view(&self) -> RulesView {
        let engine = self.engine();
        let today = self.today();
        let mut rules: Vec<RuleRow> = engine
            .rules()
            .iter()
            .map(|rule| {
                let review = rule.review.state(today);
                let first = rule.sources.first();
                RuleRow {
                    id: rule.id.clone(),
                    title: bilingual(&rule.title),
                    text: bilingual(&rule.text),
                    source: first.map(|it| it.reference.clone()).unwrap_or_default(),
                    status: reason::status(rule.status).to_owned(),
                    from: rule.validity.from.map(|day| day.to_string()),
                    to: rule.validity.to.map(|day| day.to_string()),
                    reviewed_on: review.reviewed_on.to_string(),
                    review_overdue: review.stale,
                    sources_disagree: Source::disagree(&rule.sources),
                }
            })
            .collect();
        rules.sort_by(|a, b| (&a.id, &a.from).cmp(&(&b.id, &b.from)));
        RulesView {
            version: engine.version().to_owned(),
            builtin_version: self.builtin_rules().version().to_owned(),
            imported: !Arc::ptr_eq(&engine, self.builtin_rules()),
            rules,
        }
    }
}

/// What of a version fits in a file name.
fn file_part(version: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
    version.chars().filter(|c| fits(*c)).take(20).collect()
}

/// Ids of the rules that are new or changed, and of those that are gone.
fn differences(basis: &Basis, other: &Engine) -> (Vec<String>, Vec<String>) {
    let by_id = |engine: &Engine| {
        let mut rules: BTreeMap<String, Vec<spoorboek_rules::Rule>> = BTreeMap::new();
        for rule in engine.rules() {
            rules.entry(rule.id.clone()).or_default().push(rule.clone());
        }
        rules
    };
    let (before, after) = (by_id(&basis.engine), by_id(other));
    let changed = after
        .iter()
        .filter(|(id, rule)| before.get(*id) != Some(*rule));
    let gone = before.keys().filter(|id| !after.contains_key(*id));
    (
        changed.map(|(id, _)| id.clone()).collect(),
        gone.cloned().collect(),
    )
}
