// Every command of the window, once. `name(Request) -> Answer;`
//
// `contract::command` makes the list of names and the front end's types from it, the shell its
// handlers and their permissions, and `tests/commands.rs` compares the capability file with it.
// Each name is also a method of `usecases::App`: a missing one does not compile.
commands! {
    // The vault
    app_status(Nothing) -> AppStatus;
    language_set(LanguageChoice) -> AppStatus;
    passphrase_check(PassphraseDraft) -> PassphraseStrength;
    vault_create(PassphraseDraft) -> NewRecoveryKey;
    vault_unlock(PassphraseDraft) -> AppStatus;
    vault_recover(VaultRecovery) -> AppStatus;
    vault_lock(Nothing) -> AppStatus;
    passphrase_change(PassphraseChange) -> Nothing;
    recovery_key_renew(PassphraseDraft) -> NewRecoveryKey;
    recovery_key_save(NewRecoveryKey) -> SavedFile;
    // The coach and the bureau
    settings_read(Nothing) -> Settings;
    settings_save(Settings) -> Settings;
    logo_save(LogoFile) -> Settings;
    logo_read(Nothing) -> Bytes;
    logo_remove(Nothing) -> Settings;
    export_folder_choose(Nothing) -> Settings;
    export_folder_open(Nothing) -> Nothing;
    // Cases
    case_form(Nothing) -> CaseForm;
    case_list(Nothing) -> CaseList;
    case_create(NewCase) -> CaseView;
    case_open(CaseId) -> CaseView;
    case_remove(CaseId) -> CaseList;
    demo_add(Nothing) -> CaseView;
    demo_remove(Nothing) -> CaseList;
    value_read(TypedValue) -> Reading;
    fact_set(FactChange) -> CaseView;
    row_remove(RowRemoval) -> CaseView;
    undo(CaseId) -> CaseView;
    redo(CaseId) -> CaseView;
    deadline_reason(DeadlineOfCase) -> ReasonView;
    // What would move, what if, and what was
    fact_preview(FactChange) -> Moves;
    what_if(WhatIf) -> WhatIfView;
    scenario_save(ScenarioDraft) -> CaseView;
    scenario_remove(EntryOfCase) -> CaseView;
    scenario_adopt(ScenarioAdoption) -> CaseView;
    case_history(CaseId) -> History;
    case_as_known(CaseOnDay) -> KnownCase;
    history_forget(ChangeOfCase) -> History;
    journal_check(Nothing) -> JournalCheck;
    placement_check(WhatIf) -> PlacementView;
    // All cases at once
    signals(Nothing) -> SignalBoard;
    board(BoardRequest) -> Board;
    agenda(AgendaRequest) -> Agenda;
    search(SearchQuery) -> SearchResults;
    // The trajectory
    plan_templates(CaseId) -> PlanTemplates;
    plan_template_apply(PlanTemplateChoice) -> CaseView;
    words_find(WordText) -> WordFindings;
    // Employers, and the register of sponsors
    employers(Nothing) -> EmployerList;
    employer_save(EmployerDraft) -> EmployerList;
    employer_remove(EmployerId) -> EmployerList;
    sponsor_find(SponsorQuery) -> SponsorAnswer;
    register_import(RegisterFile) -> RegisterImport;
    register_progress(Nothing) -> Progress;
    // The rules
    rules_read(Nothing) -> RulesView;
    rules_preview(RulesFile) -> RulesPreview;
    rules_import(RulesFile) -> RulesView;
    rules_reset(Nothing) -> RulesView;
    rules_export(Nothing) -> SavedFile;
    // The log
    log_save(LogDraft) -> CaseView;
    log_remove(EntryOfCase) -> CaseView;
    application_save(ApplicationDraft) -> CaseView;
    application_remove(EntryOfCase) -> CaseView;
    // Documents
    document_create(NewDocument) -> DocumentView;
    document_open(DocumentInLanguage) -> DocumentView;
    document_text_set(DocumentText) -> DocumentView;
    document_details_set(DocumentDetails) -> DocumentView;
    document_remove(EntryOfCase) -> CaseView;
    document_preview(DocumentInLanguage) -> Preview;
    document_page(DocumentPage) -> Bytes;
    document_export(DocumentInLanguage) -> ExportedFile;
}
