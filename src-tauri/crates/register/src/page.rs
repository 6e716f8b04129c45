//! The register as a saved web page: rows of a name in `<th scope="row">` and a number in `<td>`.

use crate::collect::{Rows, line_at};
use crate::{Register, RegisterFault, Told, stated};
use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

/// Text beside the table that is looked through for the day of the register, in bytes.
const MOST_TEXT: usize = 512 * 1024;

/// Where in a row the text goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// Beside the cells.
    None,
    Name,
    Number,
    /// A cell that is not asked for.
    Other,
}

/// What is being read.
struct Page {
    rows: Rows,
    /// Tables around this place; rows of a table within a cell are not the register's.
    depth: usize,
    cell: Cell,
    name: Option<String>,
    number: Option<String>,
    /// Where the row began.
    row_at: usize,
    beside: String,
}

pub(crate) fn read(text: &str, told: &mut Told<'_>) -> Result<Register, RegisterFault> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // Else a row in a script would be one.
    emitter.naively_switch_states(true);
    let mut page = Page {
        rows: Rows::default(),
        depth: 0,
        cell: Cell::None,
        name: None,
        number: None,
        row_at: 0,
        beside: String::new(),
    };
    let mut hidden = Hidden::default();
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                told.at(tag.span.start);
                if !hidden.opens(&tag) {
                    page.open(&tag)?;
                }
            }
            Token::EndTag(tag) if !hidden.closes(&tag.name) => page.close(&tag.name)?,
            Token::String(value) if !hidden.is_inside() => page.text(&value),
            _ => {}
        }
    }
    if page.depth > 0 || hidden.is_inside() {
        return Err(RegisterFault::Truncated {
            line: line_at(text, text.len()),
        });
    }
    let stated_on = stated::day(&page.beside);
    page.rows.finish(text, stated_on)
}

/// Elements whose content a page does not show.
#[derive(Default)]
struct Hidden {
    within: Option<HtmlString>,
    depth: usize,
}

impl Hidden {
    fn is_inside(&self) -> bool {
        self.within.is_some()
    }

    /// Whether the tag stands in hidden content, or begins it.
    fn opens(&mut self, tag: &StartTag<usize>) -> bool {
        let hides: &[&[u8]] = &[
            b"script",
            b"style",
            b"template",
            b"noscript",
            b"iframe",
            b"textarea",
            b"title",
            b"xmp",
            b"noembed",
        ];
        match &self.within {
            Some(name) if *name == tag.name => self.depth += 1,
            Some(_) => {}
            None if hides.contains(&tag.name.as_slice()) => {
                self.within = Some(tag.name.clone());
                self.depth = 1;
            }
            None => return false,
        }
        true
    }

    /// Whether the end tag stands in hidden content, or ends it.
    fn closes(&mut self, name: &HtmlString) -> bool {
        match &self.within {
            None => return false,
            Some(within) if within == name => {
                self.depth -= 1;
                if self.depth == 0 {
                    self.within = None;
                }
            }
            Some(_) => {}
        }
        true
    }
}

impl Page {
    fn open(&mut self, tag: &StartTag<usize>) -> Result<(), RegisterFault> {
        let name = tag.name.as_slice();
        if name == b"table" {
            self.depth += 1;
        }
        if self.depth != 1 {
            return Ok(());
        }
        match name {
            b"tr" | b"tbody" | b"thead" | b"tfoot" => {
                self.end_row()?;
                self.row_at = tag.span.start;
            }
            b"th" => {
                let scope = tag.attributes.get(b"scope".as_slice());
                let heads_row =
                    scope.is_some_and(|it| it.trim_ascii().eq_ignore_ascii_case(b"row"));
                self.cell = Cell::Other;
                if heads_row && self.name.is_none() {
                    self.name = Some(String::new());
                    self.cell = Cell::Name;
                }
            }
            b"td" => {
                self.cell = Cell::Other;
                if self.name.is_some() && self.number.is_none() {
                    self.number = Some(String::new());
                    self.cell = Cell::Number;
                }
            }
            b"br" | b"p" | b"div" | b"li" => self.push(" "),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &HtmlString) -> Result<(), RegisterFault> {
        match name.as_slice() {
            b"table" if self.depth > 0 => {
                self.depth -= 1;
                if self.depth == 0 {
                    self.end_row()?;
                }
            }
            b"tr" | b"tbody" | b"thead" | b"tfoot" if self.depth == 1 => self.end_row()?,
            b"th" | b"td" if self.depth == 1 => self.cell = Cell::None,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, value: &[u8]) {
        self.push(&String::from_utf8_lossy(value));
    }

    fn push(&mut self, text: &str) {
        let place = match self.cell {
            Cell::Name => self.name.as_mut(),
            Cell::Number => self.number.as_mut(),
            Cell::Other => None,
            Cell::None if self.beside.len() < MOST_TEXT => {
                self.beside.push(' ');
                Some(&mut self.beside)
            }
            Cell::None => None,
        };
        if let Some(place) = place {
            place.push_str(text);
        }
    }

    /// Takes the row, where it has a name in its head.
    fn end_row(&mut self) -> Result<(), RegisterFault> {
        self.cell = Cell::None;
        let number = self.number.take().unwrap_or_default();
        if let Some(name) = self.name.take() {
            self.rows.take(&name, &number, self.row_at)?;
        }
        Ok(())
    }
}
