//! The end-to-end test, in the real program's window.

use super::{only_on_linux, rust};
use crate::call;
use crate::site::Site;
use crate::table::Done;
use std::process::Command;

pub(super) fn test(site: &Site) -> Result<Done, String> {
    only_on_linux(|| {
        if !call::exists("xvfb-run", "--help") {
            return Err("needs xvfb-run (Debian: xvfb, xauth); ./dev test installs it".to_owned());
        }
        if !call::exists("WebKitWebDriver", "--help") {
            return Err(
                "needs WebKitWebDriver (Debian: webkit2gtk-driver); ./dev test installs it"
                    .to_owned(),
            );
        }
        rust::build(site)?;
        // Always a screen of its own: a window that opens and types would be in someone's way.
        let mut xvfb = Command::new("xvfb-run");
        xvfb.current_dir(&site.root)
            .args(["-a", "-s", "-screen 0 1360x900x24"])
            .arg(site.cargo(&[]).get_program())
            .args(["test", "--locked", "--workspace", "--test", "window"])
            .env("SPOORBOEK_PROGRAM", site.program())
            // Less memory, and no graphics card needed.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        call::run(&mut xvfb)
    })
}
