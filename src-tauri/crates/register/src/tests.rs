#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod hostile;

use super::*;

/// So many rows as the IND's page has them.
fn table(count: usize) -> String {
    let row = |index: usize| {
        format!(
            "<tr>\n<th scope=\"row\">Firm {index} B.V.</th>\n<td>{:08}</td>\n</tr>\n",
            10_000_000 + index
        )
    };
    let rows: String = (0..count).map(row).collect();
    format!(
        "<table class=\"rows\"><thead><tr><th scope=\"col\">Organisation</th>\
         <th scope=\"col\">KvK number</th></tr></thead><tbody>{rows}</tbody></table>"
    )
}

fn page(inside: &str) -> String {
    format!(
        "<!-- saved from url=(0042) -->\n<!DOCTYPE html><html lang=\"en\"><head><title>Register</title>\
         <script>var rows = '<table><tr><th scope=\"row\">Script</th><td>12345678</td></tr></table>';\
         </script></head><body><nav><ul><li>Home</li></ul></nav>{inside}</body></html>\n"
    )
}

/// A page with a hundred rows and this row before them.
fn with_row(row: &str) -> String {
    page(&table(100).replace("<tbody>", &format!("<tbody>{row}")))
}

fn lines(count: usize, mark: char) -> String {
    let line = |index: usize| format!("Firm {index} B.V.{mark}{}\n", 10_000_000 + index);
    (0..count).map(line).collect()
}

fn read_all(text: &str) -> Result<Register, RegisterFault> {
    read(text, &mut |_, _| {})
}

fn sponsor(name: &str, kvk: &str) -> Sponsor {
    Sponsor {
        name: name.to_owned(),
        kvk: kvk.to_owned(),
    }
}

#[test]
fn a_page_of_thirteen_thousand_rows_is_read() {
    let padding = format!("<div data-x=\"{}\"></div>", "x".repeat(1_000_000));
    let text = page(&format!(
        "{padding}<p>Last updated: 12 November 2026</p>{}",
        table(13_000)
    ));
    let mut told = Vec::new();
    let register = read(&text, &mut |done, total| told.push((done, total))).unwrap();
    assert_eq!(register.rows.len(), 13_000);
    assert_eq!(register.rows[0], sponsor("Firm 0 B.V.", "10000000"));
    assert_eq!(
        register.rows[12_999],
        sponsor("Firm 12999 B.V.", "10012999")
    );
    assert_eq!(register.skipped, 0);
    assert_eq!(register.stated_on, NaiveDate::from_ymd_opt(2026, 11, 12));
    assert!(told.len() > 5, "{told:?}");
    assert!(
        told.is_sorted_by(|a, b| a.0 < b.0 && a.1 == b.1),
        "{told:?}"
    );
    assert_eq!(told.last(), Some(&(text.len(), text.len())));
}

#[test]
fn a_row_is_read_as_a_browser_shows_it() {
    for (row, name, kvk) in [
        (
            "<tr><th scope=\"row\">A &amp; B</th><td>12345678</td></tr>",
            "A & B",
            "12345678",
        ),
        (
            "<tr><th scope=row>Caf&eacute;<td>12.34.56.78",
            "Café",
            "12345678",
        ),
        (
            "<TR><TH SCOPE='ROW'> A\n  B </TH><TD> 1234 5678 </TD></TR>",
            "A B",
            "12345678",
        ),
        (
            "<tr><th scope=row><a href='x'>A</a><br>B</th><td>12345678<td>x",
            "A B",
            "12345678",
        ),
        (
            "<tr><th scope=row>A\u{202e}B\u{0}\u{7}</th><td>12345678</td></tr>",
            "AB",
            "12345678",
        ),
        (
            "<tr><th scope=row>A<!-- x --></th><td><span>1234567</span></td></tr>",
            "A",
            "01234567",
        ),
        (
            "<tr><th scope=row>&lt;b&gt;</th><td>&#49;2345678</td></tr>",
            "<b>",
            "12345678",
        ),
    ] {
        let register = read_all(&with_row(row)).unwrap();
        assert_eq!(register.rows[0], sponsor(name, kvk), "{row}");
        assert_eq!(register.rows.len(), 101, "{row}");
    }
}

#[test]
fn what_a_browser_does_not_show_is_no_row() {
    let row = "<tr><th scope=\"row\">Hidden</th><td>12345678</td></tr>";
    for hidden in [
        format!("<!-- {row} -->"),
        format!("<script>{row}</script>"),
        format!("<template>{row}</template>"),
        format!("<template><template></template>{row}</template>"),
        format!("<noscript><table>{row}</table></noscript>"),
        format!("<tr><td><table>{row}</table></td></tr>"),
        "<tr><th scope=\"col\">Hidden</th><td>12345678</td></tr>".to_owned(),
        "<tr><td>Hidden</td><td>12345678</td></tr>".to_owned(),
    ] {
        let register = read_all(&with_row(&hidden)).unwrap();
        assert_eq!(register.rows.len(), 100, "{hidden}");
        assert_eq!(register.skipped, 0, "{hidden}");
    }
    let beside = page(&format!("{row}{}", table(100)));
    assert_eq!(read_all(&beside).unwrap().rows.len(), 100);
}

#[test]
fn pairs_are_kept_once_and_names_of_one_number_all() {
    let row = |name: &str| format!("<tr><th scope=row>{name}</th><td>12345678</td></tr>");
    let rows = [row("One"), row("Two"), row(" One ")].concat();
    let register = read_all(&with_row(&rows)).unwrap();
    assert_eq!(register.rows.len(), 102);
    assert_eq!(register.rows[1], sponsor("Two", "12345678"));
    assert_eq!(register.skipped, 0);
}

#[test]
fn csv_files_of_all_kinds_are_read() {
    let rows = |mark| lines(100, mark);
    for text in [
        rows(','),
        rows(';'),
        rows('\t'),
        format!("\u{feff}{}", rows(';')),
        format!("sep=;\r\n{}", rows(';').replace('\n', "\r\n")),
        format!("Organisatie;KvK-nummer\n{}", rows(';')),
        format!("Organisation,KvK number\n{}", rows(',')),
        format!(
            "\"Organisation\",\"Chamber of Commerce number\"\n{}",
            rows(',')
        ),
        rows(';').trim_end().to_owned(),
        format!("\n\n{}", rows(';')),
    ] {
        let register = read_all(&text).unwrap();
        assert_eq!(register.rows.len(), 100, "{}", &text[..60]);
        assert_eq!(register.rows[99], sponsor("Firm 99 B.V.", "10000099"));
        assert_eq!((register.skipped, register.stated_on), (0, None));
    }
}

#[test]
fn columns_are_found_by_their_heads_and_by_what_they_hold() {
    let more = |index: usize| {
        format!(
            "{};x;\"Firm, {index}; B.V.\";2026-11-01\n",
            1_000_000 + index
        )
    };
    let rows: String = (0..100).map(more).collect();
    let heads = "KvK;Branch;Name;Since\n";
    let register = read_all(&format!("{heads}{rows}")).unwrap();
    assert_eq!(register.rows[1], sponsor("Firm, 1; B.V.", "01000001"));
    // Without heads the first column of words is taken for the name.
    assert_eq!(read_all(&rows).unwrap().rows[0], sponsor("x", "01000000"));
    let commas: String = (0..100)
        .map(|it| format!("A, B, {it};{}\n", 20_000_000 + it))
        .collect();
    assert_eq!(
        read_all(&commas).unwrap().rows[7],
        sponsor("A, B, 7", "20000007")
    );
}

#[test]
fn few_rows_that_cannot_be_read_are_counted() {
    for bad in ["none", "123456", "123456789", "00000000", "", "1234567a"] {
        let row = format!("<tr><th scope=row>Odd</th><td>{bad}</td></tr>");
        let register = read_all(&with_row(&row)).unwrap();
        assert_eq!((register.rows.len(), register.skipped), (100, 1), "{bad}");
        let many = read_all(&with_row(&row.repeat(3))).unwrap_err();
        let RegisterFault::TooManyUnreadable {
            unreadable,
            rows,
            line,
        } = many
        else {
            panic!("{many}");
        };
        assert_eq!((unreadable, rows, line), (3, 103, 2), "{bad}");
        let csv = format!("{}Odd;{bad}\n", lines(100, ';'));
        assert_eq!(read_all(&csv).unwrap().skipped, 1, "{bad}");
    }
    let nameless = "<tr><th scope=row> - </th><td>12345678</td></tr>";
    assert_eq!(read_all(&with_row(nameless)).unwrap().skipped, 1);
}

#[test]
fn the_day_of_the_register_is_found() {
    let day = NaiveDate::from_ymd_opt(2026, 3, 2);
    for (words, day) in [
        ("Laatst bijgewerkt: 2 maart 2026", day),
        ("Laatst bijgewerkt op maandag 2 maart 2026.", day),
        ("<b>Last</b> <i>updated</i> on March 2nd, 2026", day),
        ("Last update:&nbsp;2 Mar 2026", day),
        ("Laatst gewijzigd 02-03-2026", day),
        ("Last modified: <time>2026-03-02</time>", day),
        ("Published 1 January 2020. Last updated: 2 March 2026", day),
        ("Last updated: 31 February 2026", None),
        (
            "Last updated as often as there is news, and founded on 2 March 2026",
            None,
        ),
        ("On 2 March 2026", None),
        ("<script>Last updated: 2 March 2026</script>", None),
    ] {
        let text = page(&format!("<p>{words}</p>{}", table(100)));
        assert_eq!(read_all(&text).unwrap().stated_on, day, "{words}");
    }
}
