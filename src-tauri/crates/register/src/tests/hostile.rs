//! Files that are no register, or only half of one, or meant to do harm.

use super::*;
use proptest::prelude::*;

#[test]
fn what_is_no_register_is_refused() {
    for (text, fault) in [
        (String::new(), RegisterFault::Empty),
        ("\u{feff} \n\t\u{0}".to_owned(), RegisterFault::Empty),
        ("Dear reader".to_owned(), RegisterFault::NotARegister),
        ("a;b\nc;d\n".to_owned(), RegisterFault::NotARegister),
        (page("<p>Nothing here</p>"), RegisterFault::NotARegister),
        (
            page(&format!("<!-- {}", table(200))),
            RegisterFault::NotARegister,
        ),
        (page(&table(99)), RegisterFault::TooFewRows { rows: 99 }),
        (lines(99, ';'), RegisterFault::TooFewRows { rows: 99 }),
        (
            "\u{0}".repeat(5) + &"x".repeat(1000),
            RegisterFault::NotARegister,
        ),
        (
            "x".repeat(LARGEST + 1),
            RegisterFault::TooLarge { bytes: LARGEST + 1 },
        ),
        (lines(MOST_ROWS + 1, ','), RegisterFault::TooManyRows),
    ] {
        assert_eq!(read_all(&text), Err(fault));
    }
}

#[test]
fn a_page_that_ends_within_its_table_is_refused() {
    let whole = page(&table(300));
    let last_row = whole.find("Firm 299").unwrap();
    for end in [
        last_row,
        last_row + 4,
        whole.rfind("</table>").unwrap(),
        whole.rfind("</table>").unwrap() + 6,
        whole.find("Firm 200").unwrap(),
    ] {
        let half = whole.get(..end).unwrap();
        let fault = read_all(half).unwrap_err();
        assert!(
            matches!(fault, RegisterFault::Truncated { .. }),
            "{end}: {fault}"
        );
    }
    let table_only = whole.get(..whole.rfind("</table>").unwrap() + 8).unwrap();
    assert_eq!(read_all(table_only).unwrap().rows.len(), 300);
}

#[test]
fn a_tag_that_swallows_the_table_is_refused() {
    for unclosed in [
        "<script>",
        "<template>",
        "<textarea>",
        "<plaintext>",
        "<!--",
    ] {
        let text = page(&table(300).replace("Firm 200", unclosed));
        assert!(read_all(&text).is_err(), "{unclosed}");
    }
}

#[test]
fn a_csv_file_that_breaks_off_is_refused() {
    let whole = lines(300, ';');
    for cut in [2, 4, 9] {
        let half = whole.get(..whole.len() - cut).unwrap();
        let fault = read_all(half).unwrap_err();
        assert_eq!(fault, RegisterFault::Truncated { line: 300 }, "{cut}");
    }
    let open_quote = whole.replace("Firm 200", "\"Firm 200");
    let fault = read_all(&open_quote).unwrap_err();
    assert_eq!(fault, RegisterFault::Truncated { line: 201 });
}

#[test]
fn deep_and_long_pages_take_no_longer_than_they_are() {
    for text in [
        page(&("<div>".repeat(40_000) + &table(100))),
        page(&("<table>".repeat(40_000) + &table(100))),
        page(&format!(
            "<p title=\"{}\">{}",
            "&lt;".repeat(50_000),
            table(100)
        )),
        page(&("<p a=1 a=1 ".repeat(20_000) + ">" + &table(100))),
        page(&("</table>".repeat(20_000) + &table(100))),
        page(&("&#x".repeat(60_000) + &table(100))),
        with_row(&format!(
            "<tr><th scope=row>{}</th><td>1</td></tr>",
            "x".repeat(200_000)
        )),
        page(&(table(100) + &"<!-".repeat(60_000))),
        "\"".repeat(200_000),
        ";,\t".repeat(60_000),
        "last updated ".repeat(16_000),
        page(&("last updated ".repeat(16_000) + &table(100))),
    ] {
        // Each is either read rightly or refused.
        if let Ok(register) = read_all(&text) {
            assert_eq!(register.rows.len(), 100);
        }
    }
}

#[test]
fn a_fault_tells_nothing_of_the_file() {
    let text = with_row(&"<tr><th scope=row>Secret</th><td>Hidden</td></tr>".repeat(9));
    let fault = read_all(&text).unwrap_err();
    let said = format!("{fault} {fault:?}");
    assert!(
        !said.contains("Secret") && !said.contains("Hidden"),
        "{said}"
    );
}

/// Pieces that pages and files are made of, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<table>".to_owned()),
        Just("</table>".to_owned()),
        Just("<tr>".to_owned()),
        Just("</tr>".to_owned()),
        Just("<th scope=\"row\">".to_owned()),
        Just("</th>".to_owned()),
        Just("<td>".to_owned()),
        Just("12345678".to_owned()),
        Just("<!--".to_owned()),
        Just("-->".to_owned()),
        Just("<script>".to_owned()),
        Just("</script>".to_owned()),
        Just("<template>".to_owned()),
        Just("\"".to_owned()),
        Just(";".to_owned()),
        Just("\n".to_owned()),
        Just("last updated 1 mei 2026 ".to_owned()),
        Just(table(120)),
        Just(lines(120, ';')),
        any::<String>(),
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_read_or_refused(text in pieces()) {
        if let Ok(register) = read_all(&text) {
            prop_assert!(register.rows.len() >= FEWEST_ROWS);
            for row in &register.rows {
                prop_assert!(row.kvk.len() == 8 && row.kvk.bytes().all(|it| it.is_ascii_digit()));
                prop_assert!(!row.name.trim().is_empty());
                prop_assert!(!row.name.chars().any(char::is_control));
            }
        }
    }

    #[test]
    fn any_half_of_a_page_is_refused_or_whole(cut in 0usize..12_000) {
        let whole = page(&table(150));
        let end = cut.min(whole.len());
        if let Some(half) = whole.get(..end) && let Ok(register) = read_all(half) {
            prop_assert_eq!(register.rows.len(), 150);
        }
    }

    #[test]
    fn a_name_survives_the_page(name in "[A-Za-z&<>'\"éü]{1,40}") {
        let shown: String = name
            .chars()
            .map(|it| format!("&#{};", u32::from(it)))
            .collect();
        let row = format!("<tr><th scope=row>X{shown}</th><td>12345678</td></tr>");
        let register = read_all(&with_row(&row)).unwrap();
        prop_assert_eq!(&register.rows[0].name, &format!("X{name}"));
    }
}
