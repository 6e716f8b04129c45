//! The end-to-end test, in the real program's window.

use super::{only_on_linux, rust};
use crate::call;
use crate::site::Site;
use crate::table::Done;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

const PRIVATE: &str = "\"incognito\": true";
const DRIVABLE: &str = "\"incognito\": false";

pub(super) fn test(site: &Site) -> Result<Done, String> {
    only_on_linux(|| {
        let mut test = in_a_screen(site, "window", "-screen 0 1360x900x24")?;
        call::run(&mut test)
    })
}

/// A test of the real window in a screen of its own: a window that opens and types would be in
/// someone's way.
///
/// # Errors
/// Names what is missing; when the program does not compile.
fn in_a_screen(site: &Site, test: &str, server: &str) -> Result<Command, String> {
    if !call::exists("xvfb-run", "--help") {
        return Err("needs xvfb-run (Debian: xvfb, xauth); ./dev test installs it".to_owned());
    }
    if !call::exists("WebKitWebDriver", "--help") {
        return Err(
            "needs WebKitWebDriver (Debian: webkit2gtk-driver); ./dev test installs it".to_owned(),
        );
    }
    let mut xvfb = Command::new("xvfb-run");
    xvfb.current_dir(&site.root)
        .args(["-a", "-s", server])
        .arg(site.cargo(&[]).get_program())
        .args(["test", "--locked", "--workspace", "--test", test])
        .env("SPOORBOEK_PROGRAM", drivable(site)?)
        // Less memory, and no graphics card needed.
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    Ok(xvfb)
}

/// Takes a picture of every screen of the real program, with its examples in it.
///
/// # Errors
/// On words it does not know, or when a screen never comes.
pub(crate) fn pictures(site: &Site, words: &[String]) -> Result<(), String> {
    let usage = "pictures FOLDER [light|dark] [nl|en] [WIDTHxHEIGHT]";
    let (folder, words) = words.split_first().ok_or(usage)?;
    let (mut theme, mut language, mut size) = ("", "nl", "1280x720");
    for word in words {
        match word.as_str() {
            "light" => theme = "",
            "dark" => theme = "Adwaita:dark",
            "nl" | "en" => language = word,
            other if is_size(other) => size = other,
            _ => return Err(usage.to_owned()),
        }
    }
    let folder = std::path::absolute(folder).map_err(|error| error.to_string())?;
    // The screen keeps what it shows in a file of this folder.
    let screen = site.cache.join("screen");
    fs::create_dir_all(&screen).map_err(|error| error.to_string())?;
    let server = format!("-screen 0 {size}x24 -nocursor -fbdir {}", screen.display());
    let mut pictures = in_a_screen(site, "pictures", &server)?;
    pictures
        .env("SPOORBOEK_PICTURES", folder)
        .env("SPOORBOEK_PICTURES_SCREEN", &screen)
        .env("SPOORBOEK_PICTURES_LANGUAGE", language)
        .env("SPOORBOEK_PICTURES_SIZE", size)
        .env("GTK_THEME", theme);
    call::run(&mut pictures)
}

fn is_size(word: &str) -> bool {
    let number = |part: &str| part.parse::<u32>().is_ok_and(|pixels| pixels > 0);
    let sides = word.split_once('x');
    sides.is_some_and(|(width, height)| number(width) && number(height))
}

/// The program, built so that its window can be driven.
///
/// WebKit lets nobody drive a window that keeps no cache, and the shipped one keeps none. So this
/// one word of the configuration is turned for the test, at build time: a switch in the program
/// itself could be turned by others too.
///
/// # Errors
/// When the configuration no longer says the word, or the program does not compile.
fn drivable(site: &Site) -> Result<PathBuf, String> {
    let file = site.root.join("src-tauri/tauri.conf.json");
    let shipped = fs::read_to_string(file).map_err(|error| format!("tauri.conf.json: {error}"))?;
    if !shipped.contains(PRIVATE) {
        return Err("tauri.conf.json no longer says that the window keeps no cache".to_owned());
    }
    let mut build = rust::building(site);
    call::run(build.env("TAURI_CONFIG", shipped.replace(PRIVATE, DRIVABLE)))?;
    let folder = site.cache.join("drivable");
    let copy = folder.join("spoorboek");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::copy(site.program(), &copy))
        .map_err(|error| format!("{} cannot be written: {error}", copy.display()))?;
    Ok(copy)
}
