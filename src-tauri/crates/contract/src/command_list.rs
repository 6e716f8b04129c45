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
    document_export(DocumentInLanguage) -> SavedFile;
}
