//! A pack that is written out is read again as it was.

use super::language::{pack, trials};
use super::*;
use proptest::prelude::*;

#[test]
fn the_programs_own_rules_survive_being_written_out() {
    let own = builtin();
    let text = to_text(&own);
    assert_eq!(parse(&[("written.json", &text)]).unwrap(), own);
    let loaded = load("written.json", &text).unwrap();
    assert_eq!(loaded.pack(), &own);
    assert_eq!(
        to_text(loaded.pack()),
        text,
        "and written out again the same"
    );
}

proptest! {
    #![proptest_config(trials(48))]

    #[test]
    fn any_pack_survives_being_written_out(pack in pack()) {
        let text = to_text(&pack);
        prop_assert_eq!(parse(&[("written.json", &text)]), Ok(pack));
    }

    #[test]
    fn the_order_of_files_is_all_that_parts_decide(pack in pack()) {
        // A pack over two files: what the second one adds stands after what the first one has.
        let mut first = pack.clone();
        let rules = first.rules.split_off(pack.rules.len() / 2);
        let second = serde_json::json!({"rules": write(&RulePack { rules, ..pack.clone() })["rules"]});
        let files = [("first.json", to_text(&first)), ("second.json", second.to_string())];
        let files = files.each_ref().map(|(name, text)| (*name, text.as_str()));
        prop_assert_eq!(parse(&files), Ok(pack));
    }
}
