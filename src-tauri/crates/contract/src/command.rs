//! The one list of commands, as names for the shell and as types for the front end.

use crate::message::*;
use ts_rs::{Config, TS};

/// Hands every command of the list to a macro of the caller's, so that handlers, names and types
/// come from one place.
#[macro_export]
macro_rules! with_commands {
    ($callback:ident) => {
        $crate::command::__list!($callback);
    };
}

macro_rules! commands {
    ($($name:ident($request:ident) -> $answer:ident;)*) => {
        /// The names of all commands, in the order of the list.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// The commands as one TypeScript type: name to request and answer.
        #[must_use]
        pub fn typescript() -> String {
            let config = Config::default();
            let mut out = String::from(
                "// Generated from the program's list of commands. Do not edit.\n",
            );
            let mut names = std::collections::BTreeSet::new();
            $(names.insert(<$request>::name(&config)); names.insert(<$answer>::name(&config));)*
            for name in names {
                out.push_str(&format!("import type {{ {name} }} from \"./{name}\";\n"));
            }
            out.push_str("\nexport type Commands = {\n");
            $(out.push_str(&format!(
                "  {}: {{ request: {}; answer: {} }};\n",
                stringify!($name), <$request>::name(&config), <$answer>::name(&config),
            ));)*
            out.push_str("};\n");
            out
        }

        /// Calls the macro it is given with the whole list; see [`with_commands`](crate::with_commands).
        #[doc(hidden)]
        #[macro_export]
        macro_rules! __command_list {
            ($callback:ident) => { $callback! { $($name($request) -> $answer;)* } };
        }
        #[doc(hidden)]
        pub use __command_list as __list;
    };
}

include!("command_list.rs");

#[cfg(test)]
mod tests {
    use super::*;

    fn committed(name: &str) -> std::path::PathBuf {
        std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../../ui/types")
            .join(name)
    }

    /// The types beside are exported by tests that ts-rs writes; this one writes the list.
    /// `tests/generated.rs` fails when what is committed differs from what this makes.
    #[test]
    fn commands_are_exported_as_one_type() {
        let text = typescript();
        for name in NAMES {
            assert!(
                text.contains(&format!("  {name}: {{ request: ")),
                "{name} is missing"
            );
        }
        if std::env::var_os("SPOORBOEK_CHECK_GENERATED").is_none() {
            std::fs::write(committed("Commands.ts"), text).expect("ui/types can be written");
        }
    }

    #[test]
    fn no_command_is_listed_twice() {
        let names: std::collections::BTreeSet<_> = NAMES.iter().collect();
        assert_eq!(names.len(), NAMES.len());
    }
}
