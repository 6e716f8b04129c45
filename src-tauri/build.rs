//! Hands the names of all commands to Tauri, so that each needs a permission of its own.

macro_rules! commands {
    ($($name:ident($request:ident) -> $answer:ident;)*) => {
        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

include!("crates/contract/src/command_list.rs");

fn main() {
    println!("cargo:rerun-if-changed=crates/contract/src/command_list.rs");
    let commands = tauri_build::AppManifest::new().commands(NAMES);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
