//! The real program in its own window, driven as a coach would: find, click, type, read.
//!
//! `WebKitWebDriver` starts the program by itself, so nothing stands between. Every act waits until
//! it can be done, and fails with a picture of the window when it never can; nothing sleeps for a
//! guessed time.

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::future::Future;
use std::io;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};

/// Longer than anything takes, deriving a key in a debug build on a busy machine included.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(50);

/// The window of a running program. Closed when it is dropped; then a picture is kept when the test
/// is failing.
pub struct Window {
    runtime: Runtime,
    client: Option<Client>,
    driver: Driver,
    home: PathBuf,
}

/// A home folder in which nothing was ever started before.
pub struct Home(tempfile::TempDir);

impl Home {
    /// An empty one.
    ///
    /// # Panics
    /// When no folder can be made.
    #[must_use]
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("spoorboek-home-").tempdir();
        Self(folder.expect("a temporary folder can be made"))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// The folder that the program keeps its vault in.
    #[must_use]
    pub fn program_folder(&self) -> PathBuf {
        self.path().join("program")
    }

    /// All files below whose names end so; all there are when no ending is given.
    #[must_use]
    pub fn files(&self, ending: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                let path = entry.path();
                if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                    folders.push(path);
                } else if ending.is_empty() || path.extension() == Some(OsStr::new(ending)) {
                    found.push(path);
                }
            }
        }
        found.sort();
        found
    }
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

/// WebKit's driver with all that it started: one group of processes, ended together. Ending the
/// driver alone would leave the program running.
struct Driver(Child);

impl Driver {
    fn start(port: u16, home: &Home) -> io::Result<Self> {
        let log = File::create(home.path().join("driver.log"))?;
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .stdin(std::process::Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .env("HOME", home.path())
            .env("SPOORBOEK_FOLDER", home.program_folder())
            // Lets the window be driven; without it the program refuses any driver.
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        for variable in [
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_CACHE_HOME",
            "XDG_STATE_HOME",
        ] {
            command.env(variable, home.path().join(variable.to_lowercase()));
        }
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        command.spawn().map(Self)
    }

    /// Sends a signal to the whole group.
    fn signal(&self, name: &str) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("sh")
            .args(["-c", "kill -s \"$0\" -- \"$1\"", name, &group])
            .output();
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.signal("TERM");
        let start = Instant::now();
        while self.0.try_wait().is_ok_and(|ended| ended.is_none())
            && start.elapsed() < Duration::from_secs(3)
        {
            std::thread::sleep(PAUSE);
        }
        self.signal("KILL");
        let _ = self.0.wait();
    }
}

impl Window {
    /// Starts the program with the given home folder.
    ///
    /// # Panics
    /// When the driver or the program does not start.
    #[must_use]
    pub fn open(program: &Path, home: &Home) -> Self {
        let port = free_port();
        let driver = Driver::start(port, home).expect("WebKitWebDriver can be started");
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                start.elapsed() < PATIENCE,
                "WebKitWebDriver does not answer"
            );
            std::thread::sleep(PAUSE);
        }
        let capabilities = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime starts");
        let client = runtime.block_on(
            ClientBuilder::new(HttpConnector::new())
                .capabilities(capabilities.as_object().cloned().unwrap_or_default())
                .connect(&format!("http://127.0.0.1:{port}")),
        );
        let client = client.unwrap_or_else(|error| panic!("the window does not open: {error}"));
        Self {
            runtime,
            client: Some(client),
            driver,
            home: home.path().to_owned(),
        }
    }

    /// Ends the program, as when the laptop is shut down.
    pub fn quit(mut self) {
        self.end();
    }

    fn end(&mut self) {
        if let Some(client) = self.client.take() {
            // The answer may be lost, because the program ends before it is sent.
            let _ = self.within(Duration::from_secs(5), client.close());
        }
        self.driver.signal("TERM");
    }

    fn within<T>(&self, time: Duration, act: impl Future<Output = T>) -> Option<T> {
        self.runtime
            .block_on(async { tokio::time::timeout(time, act).await.ok() })
    }

    fn client(&self) -> &Client {
        self.client.as_ref().expect("the window is open")
    }

    /// Tries until it succeeds.
    fn until<T, F>(&self, what: &str, mut act: impl FnMut() -> F) -> T
    where
        F: Future<Output = Result<Option<T>, CmdError>>,
    {
        let start = Instant::now();
        let mut last = "it never came".to_owned();
        while start.elapsed() < PATIENCE {
            match self.within(PATIENCE, act()) {
                Some(Ok(Some(value))) => return value,
                Some(Ok(None)) => {}
                // Elements come and go while the page works: another try finds the new ones.
                Some(Err(error)) => last = error.to_string(),
                None => last = "the program does not answer".to_owned(),
            }
            std::thread::sleep(PAUSE);
        }
        panic!("{what}: {last}");
    }

    async fn shown(&self, css: &str) -> Result<Option<Element>, CmdError> {
        for element in self.client().find_all(Locator::Css(css)).await? {
            if element.is_displayed().await? {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// Waits until something with this test id is shown.
    pub fn see(&self, id: &str) {
        let css = by_id(id);
        self.until(&format!("{id} is not shown"), || async {
            Ok(self.shown(&css).await?.map(|_| ()))
        });
    }

    /// Waits until nothing with this test id is shown.
    pub fn see_gone(&self, id: &str) {
        let css = by_id(id);
        self.until(&format!("{id} is still shown"), || async {
            Ok(self.shown(&css).await?.is_none().then_some(()))
        });
    }

    /// Clicks as soon as it can be clicked.
    pub fn click(&self, id: &str) {
        let css = by_id(id);
        self.until(&format!("{id} cannot be clicked"), || async {
            match self.shown(&css).await? {
                Some(element) if element.is_enabled().await? => element.click().await.map(Some),
                _ => Ok(None),
            }
        });
    }

    /// Replaces what stands in a field by typing.
    pub fn write(&self, id: &str, text: &str) {
        let css = by_id(id);
        let what = format!("{id} cannot be written in");
        self.until(&what, || async {
            match self.shown(&css).await? {
                Some(element) if element.is_enabled().await? => element.clear().await.map(Some),
                _ => Ok(None),
            }
        });
        self.until(&what, || async {
            match self.shown(&css).await? {
                Some(element) => element.send_keys(text).await.map(Some),
                None => Ok(None),
            }
        });
    }

    /// Presses the escape key where the focus is.
    pub fn press_escape(&self) {
        self.until("nothing has the focus", || async {
            let focused = self.client().active_element().await?;
            focused
                .send_keys(&char::from(Key::Escape).to_string())
                .await
                .map(Some)
        });
    }

    /// Chooses an option of a list by its value.
    pub fn choose(&self, id: &str, value: &str) {
        let css = by_id(id);
        self.until(&format!("{id} has no {value}"), || async {
            match self.shown(&css).await? {
                Some(element) => element.select_by_value(value).await.map(Some),
                None => Ok(None),
            }
        });
    }

    /// Waits until the text of an element satisfies a condition, and hands it out.
    pub fn text(&self, id: &str, wanted: impl Fn(&str) -> bool) -> String {
        let css = by_id(id);
        self.until(&format!("{id} does not read as it should"), || async {
            match self.shown(&css).await? {
                Some(element) => Ok(Some(text_of(&element).await?).filter(|text| wanted(text))),
                None => Ok(None),
            }
        })
    }

    /// Waits until a field holds a value that satisfies a condition, and hands it out.
    pub fn value(&self, id: &str, wanted: impl Fn(&str) -> bool) -> String {
        let css = by_id(id);
        self.until(&format!("{id} does not hold what it should"), || async {
            match self.shown(&css).await? {
                Some(element) => Ok(element.prop("value").await?.filter(|text| wanted(text))),
                None => Ok(None),
            }
        })
    }

    /// How many elements are in the page whose test id begins so.
    #[must_use]
    pub fn count(&self, start: &str) -> usize {
        let css = format!("[data-testid^='{start}']");
        self.until("the page cannot be read", || async {
            Ok(Some(
                self.client().find_all(Locator::Css(&css)).await?.len(),
            ))
        })
    }

    /// Everything that stands in the page, for what must not.
    #[must_use]
    pub fn page(&self) -> String {
        self.until("the page cannot be read", || async {
            self.client().source().await.map(Some)
        })
    }

    /// Waits until the page has drawn what it was told last.
    pub fn settle(&self) {
        // Two frames and whatever the program answers in the meantime.
        std::thread::sleep(Duration::from_millis(700));
    }

    /// The first words of every case in the list.
    #[must_use]
    pub fn case_names(&self) -> Vec<String> {
        self.click("nav-cases");
        self.see("case-row");
        self.until("the list cannot be read", || async {
            let mut names = Vec::new();
            for row in self
                .client()
                .find_all(Locator::Css(&by_id("case-row")))
                .await?
            {
                let text = text_of(&row).await?;
                names.extend(text.lines().next().map(str::to_owned));
            }
            Ok(Some(names))
        })
    }

    /// Clicks the first element with this test id that holds a text.
    pub fn click_text(&self, id: &str, text: &str) {
        let css = by_id(id);
        self.until(
            &format!("{id} with that text cannot be clicked"),
            || async {
                for element in self.client().find_all(Locator::Css(&css)).await? {
                    if text_of(&element).await?.contains(text) {
                        element.click().await?;
                        return Ok(Some(()));
                    }
                }
                Ok(None)
            },
        );
    }

    /// Makes the window so large, in pixels.
    ///
    /// # Panics
    /// When the window cannot be moved.
    pub fn resize(&self, width: u32, height: u32) {
        self.until("the window keeps its size", || async {
            let client = self.client();
            client.set_window_rect(0, 0, width, height).await.map(Some)
        });
    }

    /// Keeps a picture of the window as it was when a test failed, and tells where.
    fn keep_picture(&self) {
        let Some(client) = &self.client else { return };
        let name = format!("spoorboek-window-{}.png", std::process::id());
        let file = std::env::temp_dir().join(name);
        match self.within(Duration::from_secs(10), client.screenshot()) {
            Some(Ok(bytes)) if fs::write(&file, &bytes).is_ok() => {
                eprintln!("The window as it was: {}", file.display());
            }
            Some(Err(error)) => eprintln!("The window shows no picture: {error}"),
            _ => eprintln!("The window gave no picture in time."),
        }
        if let Ok(log) = fs::read_to_string(self.home.join("driver.log")) {
            eprintln!("What the program and its driver wrote:\n{log}");
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.keep_picture();
        }
        self.end();
    }
}

/// What can be read in an element. Not the driver's own reading: that passes over text which a style
/// may cut off, and the list of cases cuts long names.
async fn text_of(element: &Element) -> Result<String, CmdError> {
    Ok(element.prop("innerText").await?.unwrap_or_default())
}

fn by_id(id: &str) -> String {
    format!("[data-testid='{id}']")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("this machine has a free port");
    listener.local_addr().expect("it has a number").port()
}
