//! The one window.

use crate::commands;
use crate::desktop::Desktop;
use spoorboek_usecases::App;
use std::process::ExitCode;
use std::time::Duration;
use tauri::{Manager, RunEvent};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

/// How often it is looked whether the laptop slept.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Opens the window and runs until it is closed.
pub(crate) fn open() -> ExitCode {
    let Some(folder) = Desktop::program_folder() else {
        eprintln!("Spoorboek finds no folder of yours to keep its vault in.");
        return ExitCode::FAILURE;
    };
    std::panic::set_hook(Box::new(|fault| {
        // Where, and never what: the message may hold what a coach typed.
        let place = fault
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        eprintln!("Spoorboek has a fault at {place}");
    }));
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(commands::handler())
        .setup(move |tauri| {
            let (asks, shows) = (tauri.handle().clone(), tauri.handle().clone());
            let desktop = Desktop::new(
                move || {
                    asks.dialog()
                        .file()
                        .blocking_pick_folder()?
                        .into_path()
                        .ok()
                },
                move |folder| {
                    shows
                        .opener()
                        .open_path(folder.to_string_lossy(), None::<&str>)
                        .is_ok()
                },
            );
            tauri.manage(App::new(folder, Box::new(desktop)));
            let watched = tauri.handle().clone();
            std::thread::spawn(move || {
                loop {
                    std::thread::sleep(LOOK_EVERY);
                    watched.state::<App>().lock_after_sleep();
                }
            });
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(program) => {
            // The process ends without dropping anything: the vault is closed here, so that its
            // file is whole and carries its keys.
            let code = program.run_return(|handle, event| {
                if let RunEvent::Exit = event {
                    handle.state::<App>().close();
                }
            });
            u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(error) => {
            eprintln!("Spoorboek could not open its window: {error}");
            ExitCode::FAILURE
        }
    }
}
