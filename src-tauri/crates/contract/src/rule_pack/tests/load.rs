//! The way in for a file that a person chooses: each mistake is refused at its own line.

use super::*;
use spoorboek_rules::Facts;

/// A whole pack, as small as can be, written the way a person writes it.
const SMALL: &str = r#"{
  "version": "2026-11-22-2",
  "counting": {
    "waiting_period_days": 728,
    "new_case_from_gap_days": 28,
    "waiting_period_term": "end",
    "dropped_before_first_day": []
  },
  "terms": [{"id": "end", "date": {"counted_day": 728}}],
  "rules": [
    {
      "id": "a.first",
      "group": "statutory",
      "who": "employer",
      "title": {"nl": "Eerste", "en": "First"},
      "short": {"nl": "een", "en": "one"},
      "text": {"nl": "De eerste.", "en": "The first."},
      "date": {"plus_days": [{"counted_day": 42}, 1]},
      "validity": {"from": null, "to": "2025-12-31"},
      "status": "in_force",
      "sources": [],
      "review": {"confidence": "high", "reviewed_on": "2026-11-22", "review_every_days": 183}
    },
    {
      "id": "a.first",
      "group": "statutory",
      "who": "employer",
      "title": {"nl": "Eerste", "en": "First"},
      "short": {"nl": "een", "en": "one"},
      "text": {"nl": "De eerste.", "en": "The first."},
      "date": {"plus_days": [{"counted_day": 42}, 2]},
      "validity": {"from": "2026-01-01", "to": null},
      "status": "in_force",
      "sources": [],
      "review": {"confidence": "high", "reviewed_on": "2026-11-22", "review_every_days": 183}
    },
    {
      "id": "b.second",
      "group": "statutory",
      "who": "employer",
      "title": {"nl": "Tweede", "en": "Second"},
      "short": {"nl": "twee", "en": "two"},
      "text": {"nl": "De tweede.", "en": "The second."},
      "date": {"plus_days": [{"deadline": "a.first"}, 7]},
      "status": "in_force",
      "sources": [],
      "review": {"confidence": "high", "reviewed_on": "2026-11-22", "review_every_days": 183}
    }
  ],
  "criteria": [
    {
      "id": "criterion.2026",
      "category": "HSM", "reduced": false, "year": 2026, "month_cents": 594200,
      "status": "in_force",
      "sources": [],
      "review": {"confidence": "high", "reviewed_on": "2026-11-22", "review_every_days": 183}
    },
    {
      "id": "criterion.2025",
      "category": "HSM", "reduced": false, "year": 2025, "month_cents": 568800,
      "status": "in_force",
      "sources": [],
      "review": {"confidence": "high", "reviewed_on": "2026-11-22", "review_every_days": 183}
    }
  ],
  "criterion_year": 2026
}
"#;

/// What is replaced, by what; a mark on the line at fault, the last one that bears it; the rule that
/// is named; and a part of the reason.
type Mistake = (
    &'static str,
    &'static str,
    &'static str,
    Option<&'static str>,
    &'static str,
);

const MISTAKES: &[Mistake] = &[
    (
        "\"2026-11-22-2\"",
        "\"december\"",
        "\"version\"",
        None,
        "begin with its date",
    ),
    (
        "\"from\": \"2026-01-01\"",
        "\"from\": \"2025-06-01\"",
        "\"id\": \"a.first\"",
        Some("a.first"),
        "two versions",
    ),
    (
        "\"id\": \"b.second\"",
        "\"id\": \"a.first\"",
        "\"id\": \"a.first\"",
        Some("a.first"),
        "two versions",
    ),
    (
        "\"id\": \"criterion.2025\"",
        "\"id\": \"criterion.2026\"",
        "\"id\": \"criterion.2026\"",
        Some("criterion.2026"),
        "twice",
    ),
    (
        "\"year\": 2025",
        "\"year\": 2026",
        "\"id\": \"criterion.2025\"",
        Some("criterion.2025"),
        "overlaps",
    ),
    (
        "{\"deadline\": \"a.first\"}",
        "{\"deadline\": \"a.frist\"}",
        "a.frist",
        Some("b.second"),
        "a.frist",
    ),
    (
        "{\"deadline\": \"a.first\"}",
        "{\"term\": \"a.first\"}",
        "{\"term\"",
        Some("b.second"),
        "a.first",
    ),
    (
        "{\"deadline\": \"a.first\"}",
        "{\"fact\": \"permit.age\"}",
        "permit.age",
        Some("b.second"),
        "permit.age",
    ),
    (
        "{\"deadline\": \"a.first\"}",
        "{\"deadline\": \"b.second\"}",
        "\"id\": \"b.second\"",
        Some("b.second"),
        "needs itself",
    ),
    (
        "{\"deadline\": \"a.first\"}",
        "{\"fact\": \"permit.sofa\"}",
        "permit.sofa",
        Some("b.second"),
        "unknown field",
    ),
    (
        "{\"deadline\": \"a.first\"}",
        "{\"deadlines\": \"a.first\"}",
        "deadlines",
        Some("b.second"),
        "unknown variant",
    ),
    (
        "\"group\": \"statutory\",\n      \"who\": \"employer\",\n      \"title\": {\"nl\": \"Tweede\"",
        "\"group\": \"law\",\n      \"who\": \"employer\",\n      \"title\": {\"nl\": \"Tweede\"",
        "\"law\"",
        Some("b.second"),
        "unknown variant",
    ),
    (
        "\"en\": \"Second\"",
        "\"de\": \"Zweite\"",
        "Zweite",
        Some("b.second"),
        "unknown field `de`",
    ),
    (
        "\"text\": {\"nl\": \"De tweede.\"",
        "\"note\": {\"nl\": \"De tweede.\"",
        "\"note\"",
        Some("b.second"),
        "unknown field `note`",
    ),
    (
        "\"from\": \"2026-01-01\"",
        "\"from\": \"2026-1-1\"",
        "2026-1-1",
        Some("a.first"),
        "no date",
    ),
    (
        "\"month_cents\": 568800",
        "\"month_cents\": 5688.00",
        "5688.00",
        Some("criterion.2025"),
        "invalid type",
    ),
    (
        "\"waiting_period_term\": \"end\"",
        "\"waiting_period_term\": \"finish\"",
        "finish",
        Some("counting"),
        "finish",
    ),
    (
        "7]},\n      \"status\"",
        "7},\n      \"status\"",
        "7},",
        Some("b.second"),
        "trailing characters",
    ),
];

#[test]
fn a_small_pack_is_taken() {
    let engine = load("small.json", SMALL).unwrap();
    assert_eq!(engine.rules().len(), 3);
    let dates = |first: &str| -> Vec<String> {
        let facts = Facts::new(first.parse().unwrap());
        let outcome = engine.compute(&facts);
        outcome
            .deadlines
            .iter()
            .map(|it| format!("{} {}", it.full_id(), it.date))
            .collect()
    };
    // Day 42 and one day; from 2026 on two days.
    assert_eq!(
        dates("2025-03-03"),
        ["a.first 2025-04-14", "b.second 2025-04-21"]
    );
    assert_eq!(
        dates("2026-03-02"),
        ["a.first 2026-04-14", "b.second 2026-04-21"]
    );
}

#[test]
fn every_mistake_is_refused_at_its_line() {
    for (right, wrong, mark, rule, why) in MISTAKES {
        assert!(SMALL.contains(right), "{right} is not there");
        let place = SMALL.rfind(right).unwrap();
        let mut text = SMALL.to_owned();
        text.replace_range(place..place + right.len(), wrong);
        let Err(error) = load("small.json", &text) else {
            panic!("{wrong} was taken");
        };
        assert!(error.what.contains(why), "{wrong}: {error}");
        let lines = (1..).zip(text.lines());
        let marked = lines.filter(|(_, line)| line.contains(mark));
        let expected = marked.last().map(|(number, _)| number);
        assert_eq!(Some(error.line), expected, "{wrong}: {error}");
        assert_eq!(error.rule.as_deref(), *rule, "{wrong}: {error}");
        assert!(
            error.to_string().starts_with("small.json, line "),
            "{error}"
        );
    }
}

#[test]
fn what_is_not_there_is_missed_where_it_should_have_stood() {
    let without = |part: &str| {
        assert!(SMALL.contains(part));
        let text = SMALL.replacen(part, "", 1);
        load("small.json", &text).err().unwrap()
    };
    let error = without("    \"waiting_period_days\": 728,\n");
    // Where the braces of its object close.
    assert_eq!((error.line, error.rule.as_deref()), (7, None), "{error}");
    assert!(error.what.contains("`waiting_period_days`"), "{error}");
    let error = without("  \"version\": \"2026-11-22-2\",\n");
    assert_eq!((error.line, error.rule.as_deref()), (1, None), "{error}");
    assert!(error.what.contains("`version`"), "{error}");
    let error = without("\n}\n");
    assert_eq!(error.line, SMALL.lines().count() - 1, "{error}");
    assert!(error.what.contains("EOF"), "{error}");
}

/// What the program writes out has the fields of a rule in the order of the alphabet, its id amid
/// them: a mistake in any of them is still that rule's.
#[test]
fn a_mistake_in_a_written_pack_is_its_own_rules() {
    let text = to_text(&builtin());
    let id = "track2.plan";
    let own_line = line_of(&text, "\"id\": \"track2.plan\"");
    for (right, wrong, why) in [
        (
            "\"programme.start\"",
            "\"programme.begin\"",
            "unknown field `programme.begin`",
        ),
        ("\"plus_days\"", "\"plus_day\"", "unknown variant"),
        ("42", "\"42\"", "invalid type"),
        (
            "\"fact\": \"programme.start\"",
            "\"deadline\": \"track2.none\"",
            "track2.none",
        ),
        ("\"programme.start\"", "\"permit.age\"", "permit.age"),
    ] {
        // The nearest one before its id: that of its own date.
        let before = text
            .lines()
            .take(own_line - 1)
            .collect::<Vec<_>>()
            .join("\n");
        let place = before.rfind(right).unwrap();
        let mut wrong_text = text.clone();
        wrong_text.replace_range(place..place + right.len(), wrong);
        let line = text[..place].lines().count();
        let error = load("written.json", &wrong_text).err().unwrap();
        assert!(error.what.contains(why), "{error}");
        assert_eq!(
            (error.line, error.rule.as_deref()),
            (line, Some(id)),
            "{error}"
        );
    }
}

fn line_of(text: &str, mark: &str) -> usize {
    text.lines().position(|line| line.contains(mark)).unwrap() + 1
}

#[test]
fn a_year_without_an_amount_has_none() {
    let mut pack = builtin();
    pack.criteria.retain(|criterion| criterion.year != 2026);
    pack.ruling30_norms.retain(|norm| norm.year != 2026);
    let without = load("without.json", &to_text(&pack)).unwrap();
    let json = br#"{"first_sick_day":"2025-03-03","all_rules":true,"as_of":"2026-11-22",
        "permit":{"category":"HSM","age":35,"salary_month_cents":300000,"sick_pay_percent":70,
            "criterion_year":2026},
        "ruling30":{"taxable_wage_cents":3000000,"norm_year":2026}}"#;
    let facts = crate::deadlines::parse(json).unwrap();
    let told = |engine: &Engine| {
        let conflicts = engine.compute(&facts).conflicts;
        let kinds: Vec<&str> = conflicts.iter().map(|it| it.kind.code()).collect();
        let questions: Vec<String> = engine
            .questions(&facts)
            .iter()
            .map(|it| it.id.clone())
            .collect();
        (
            ["C6", "C15"].map(|kind| kinds.contains(&kind)),
            questions.contains(&"question.criterion_unknown".to_owned()),
            engine.salary_criterion(&facts).is_some(),
        )
    };
    assert_eq!(told(engine()), ([true, true], false, true));
    assert_eq!(told(&without), ([false, false], true, false));
}
