use super::*;

fn refused(json: &str) -> String {
    parse(json.as_bytes()).unwrap_err().to_string()
}

#[test]
fn a_file_that_is_no_object_is_refused_as_a_file() {
    let deep = format!("{{\"first_sick_day\": {}", "[".repeat(100_000));
    for json in [
        "",
        "{",
        "[]",
        "null",
        "\"2025-03-03\"",
        "{\"first_sick_day\": \"2025-03-03\"} {}",
        "{\"first_sick_day\": 2025-03-03}",
        "\u{feff}{\"first_sick_day\": \"2025-03-03\"}",
        &deep,
    ] {
        assert!(
            refused(json).starts_with("(file): "),
            "{}",
            &json[..json.len().min(40)]
        );
    }
    let not_utf8 = parse(b"{\"first_sick_day\": \"\xff\"}").unwrap_err();
    assert_eq!(not_utf8.field, "(file)");
}

#[test]
fn a_field_that_stands_there_twice_is_refused() {
    for (json, field) in [
        (
            r#"{"first_sick_day":"2025-03-03","first_sick_day":"2025-03-03"}"#,
            "first_sick_day",
        ),
        (
            r#"{"first_sick_day":"2025-03-03","aow_date":null,"aow_date":null}"#,
            "aow_date",
        ),
        (
            r#"{"first_sick_day":"2025-03-03","permit":{"category":"EU","age":1,"age":2}}"#,
            "permit.age",
        ),
        (
            r#"{"first_sick_day":"2025-03-03","interruptions":[{"recovered_on":"2025-06-03",
                "recovered_on":"2025-06-03","sick_again_on":"2025-06-04"}]}"#,
            "interruptions[0].recovered_on",
        ),
    ] {
        assert_eq!(refused(json), format!("{field}: stands there twice"));
    }
}

#[test]
fn numbers_must_be_whole_and_fit() {
    for number in [
        "1.0",
        "1e2",
        "-0.5",
        "99999999999999999999",
        "1e400",
        "\"1\"",
        "true",
    ] {
        let json =
            format!(r#"{{"first_sick_day":"2025-03-03","voluntary_extension_days":{number}}}"#);
        let line = refused(&json);
        let out_of_json = line.starts_with("(file): ") && number == "1e400";
        assert!(
            out_of_json || line.starts_with("voluntary_extension_days: "),
            "{number}: {line}"
        );
    }
}

#[test]
fn a_refusal_is_one_line_and_does_not_repeat_values() {
    let line = refused(r#"{"first_sick_day":"Jansen, burn-out"}"#);
    assert!(!line.contains("Jansen"), "{line}");
    let line = refused("{\"first_sick_day\":\"2025-03-03\",\"a\\n\\u2028b\\u0007\":1}");
    assert_eq!(line, "a??b?: is not a field of the contract");
    let line = refused(r#"{"first_sick_day":"2025-03-03","":1}"#);
    assert_eq!(line, "\"\": is not a field of the contract");
    let long = format!(
        r#"{{"first_sick_day":"2025-03-03","{}":1}}"#,
        "x".repeat(500)
    );
    assert!(refused(&long).len() < 120);
}

#[test]
fn dates_have_one_shape() {
    for text in ["2025-03-03", "1990-01-01", "2028-02-29"] {
        assert!(date_from(text).is_some(), "{text}");
    }
    for text in [
        "",
        "2025-3-03",
        "2025-03-3 ",
        " 2025-03-3",
        "+202-03-03",
        "20250303",
        "2025/03/03",
        "2025-03-032",
        "２025-03-03",
        "2025-02-29",
        "2025-13-01",
        "2025-00-10",
        "-025-03-03",
    ] {
        assert_eq!(date_from(text), None, "{text}");
    }
}

#[test]
fn a_blank_confirmation_is_none() {
    let request = |reference: &str| {
        let json = format!(
            r#"{{"first_sick_day":"2025-03-03","permit":{{"category":"BLUE_CARD",
               "salary_month_cents":1,"sick_pay_percent":70,"ind_confirmation":"{reference}"}}}}"#
        );
        run(json.as_bytes()).unwrap()
    };
    assert!(request(" ").contains("\"C6\""));
    assert!(!request("Z1").contains("\"C6\""));
}

#[test]
fn the_answer_keeps_the_order_of_the_contract() {
    let answer = run(br#"{"first_sick_day":"2025-03-03"}"#).unwrap();
    let places: Vec<usize> = [
        "\"first_sick_day\"",
        "\"effective_first_sick_day\"",
        "\"sick_days_excluded\"",
        "\"deadlines\"",
        "\"conflicts\"",
    ]
    .iter()
    .map(|key| answer.find(key).unwrap())
    .collect();
    assert!(places.is_sorted());
}
