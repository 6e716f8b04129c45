//! Where in the text of a pack its entries stand, whatever the order of their fields: a person who
//! writes one begins with its id, the program writes its fields in alphabetical order.

/// One entry of a list of the pack.
pub(super) struct Entry<'t> {
    /// Its id, or its kind where it is a conflict.
    pub(super) id: Option<&'t str>,
    /// The line of its id, from 1; of its first line where it has none.
    pub(super) id_line: usize,
    /// Its first line.
    pub(super) first: usize,
    /// Its last line.
    pub(super) last: usize,
    /// Where it begins and ends, in bytes.
    from: usize,
    to: usize,
}

/// Depth of the braces and brackets inside an entry: the pack, a list, the entry.
const INSIDE: usize = 3;

/// All entries, in order. What is no JSON gives those up to where it can be followed; the last one
/// then lasts to the end.
pub(super) fn entries(text: &str) -> Vec<Entry<'_>> {
    let mut found: Vec<Entry<'_>> = Vec::new();
    let (mut depth, mut line) = (0usize, 1);
    let (mut string, mut escaped) = (None, false);
    let (mut key, mut after_colon) = ("", false);
    for (at, byte) in text.bytes().enumerate() {
        match (byte, string) {
            (b'"', Some(from)) if !escaped => {
                string = None;
                let word = text.get(from..at).unwrap_or_default();
                if depth == INSIDE && !after_colon {
                    key = word;
                } else if depth == INSIDE
                    && matches!(key, "id" | "kind")
                    && let Some(entry) = found.last_mut().filter(|entry| entry.id.is_none())
                {
                    (entry.id, entry.id_line) = (Some(word), line);
                }
            }
            (b'\\', Some(_)) => escaped = !escaped,
            (_, Some(_)) => escaped = false,
            (b'"', None) => string = Some(at + 1),
            (b'{' | b'[', None) => {
                depth += 1;
                if depth == INSIDE && byte == b'{' {
                    (key, after_colon) = ("", false);
                    found.push(Entry {
                        id: None,
                        id_line: line,
                        first: line,
                        last: usize::MAX,
                        from: at,
                        to: usize::MAX,
                    });
                }
            }
            (b'}' | b']', None) => {
                let open = found.last_mut().filter(|entry| entry.to == usize::MAX);
                if let Some(entry) = open.filter(|_| depth == INSIDE) {
                    (entry.last, entry.to) = (line, at);
                }
                depth = depth.saturating_sub(1);
            }
            (b':', None) if depth == INSIDE => after_colon = true,
            (b',', None) if depth == INSIDE => after_colon = false,
            _ => {}
        }
        line += usize::from(byte == b'\n');
    }
    found
}

/// The entry that this place, in lines and bytes from 1, lies in.
pub(super) fn entry_at(text: &str, line: usize, column: usize) -> Option<Entry<'_>> {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    let at = before.map(str::len).sum::<usize>() + column.saturating_sub(1);
    let mut entries = entries(text).into_iter();
    entries.find(|entry| (entry.from..=entry.to).contains(&at))
}

/// The last line from one to another, both included, on which this name stands in quotes.
pub(super) fn line_with(text: &str, name: &str, first: usize, last: usize) -> Option<usize> {
    let quoted = format!("\"{name}\"");
    let lines = (1..).zip(text.lines()).skip(first.saturating_sub(1));
    let within = lines.take_while(|(number, _)| *number <= last);
    let named = within.filter(|(_, line)| line.contains(&quoted));
    named.last().map(|(number, _)| number)
}
