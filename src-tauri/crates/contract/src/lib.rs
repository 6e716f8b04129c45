//! All JSON that crosses a border: the command line's contract, the rule packs, and the messages
//! between the window and the program.
//!
//! Invariant: no other crate derives `Serialize`, `Deserialize` or `TS`. The pure crates' types are
//! converted here, so that a change of theirs cannot silently change what is written or sent.
//! Rejected: serde derives on the domain's own types (the wire would follow every refactoring), and
//! one message for all commands (it would switch off the permission per command).

pub mod check_list;
pub mod command;
pub mod deadlines;
mod list_file;
pub mod message;
pub mod rule_pack;
pub mod word_list;

pub use list_file::ListError;
