//! Whether the permit needs a recognised sponsor and work at a level, and whether this is such work.

use super::vacancy::{NEW_CONTRACT, Vacancy};
use super::wording::{day, line, text};
use super::{CardLine, CardVerdict, RegisterAnswer};
use chrono::NaiveDate;
use spoorboek_rules::{PlacementRule, Text, Verdict};

/// Days after which a saved register is too old to go by.
const REGISTER_DAYS: i64 = 35;

impl Vacancy<'_> {
    pub(super) fn sponsor(&self, register: RegisterAnswer) -> CardLine {
        let good = self.rule(true, true).filter(|_| self.permit_is_known());
        let Some(good) = good else {
            return line(&[(
                CardVerdict::Ask,
                text(
                    "De soort vergunning is niet bekend. Vul die in.",
                    "The kind of permit is not known. Fill it in.",
                ),
            )]);
        };
        if self.free {
            return line(&[(
                CardVerdict::Fits,
                text(
                    "Voor dit werk is geen erkend referent nodig.",
                    "This work needs no recognised sponsor.",
                ),
            )]);
        }
        let known = self.work_rule_known;
        let mut found = Vec::new();
        let hangs_on = |other: Option<&PlacementRule>| other.is_some_and(|it| it.id != good.id);
        if hangs_on(self.rule(false, true)) || self.sponsor_conflicts() {
            found.push(self.sponsor_found(register));
        } else if known && (self.form == NEW_CONTRACT || good.verdict == Verdict::Lawful) {
            // Of the other forms the rule itself says what it asks of the other employer.
            found.push((
                CardVerdict::Fits,
                text(
                    "Voor deze vergunning is geen erkend referent nodig.",
                    "This permit needs no recognised sponsor.",
                ),
            ));
        }
        if !known {
            found.push((
                CardVerdict::Ask,
                text(
                    "Vul ook in wat de kaart over werk zegt.",
                    "Fill in as well what the card says about work.",
                ),
            ));
        } else if good.verdict != Verdict::Lawful {
            found.push((CardVerdict::Doubtful, good.text.clone()));
        }
        let skilled = self.application.highly_skilled;
        let lower = if skilled == Some(true) {
            None
        } else {
            self.rule(true, false).filter(|it| it.id != good.id)
        };
        match (skilled, lower) {
            (None, Some(_)) => found.push((
                CardVerdict::Ask,
                text(
                    "Vraag of dit werk op het niveau is dat de vergunning vraagt, en vul dat in.",
                    "Ask whether this work is at the level that the permit asks, and fill it in.",
                ),
            )),
            (Some(false), Some(lower)) => {
                found.push((CardVerdict::Doubtful, lower.text.clone()));
            }
            _ => {}
        }
        line(&found)
    }

    /// What is known of the employer as a sponsor. A number in the register is proof, one that is not
    /// there is none; so what the coach heard stands beside it.
    fn sponsor_found(&self, register: RegisterAnswer) -> (CardVerdict, Text) {
        let heard = self.application.recognised_sponsor;
        let stale = |on: NaiveDate| (self.today - on).num_days() > REGISTER_DAYS;
        let old = text(
            " Dat register is ouder dan 35 dagen: lees het opnieuw in.",
            " That register is more than 35 days old: read it again.",
        );
        let (verdict, mut says, on) = match (register, heard) {
            (RegisterAnswer::Found(on), Some(false)) => (
                CardVerdict::Ask,
                text(
                    "Het KvK-nummer staat in het register van {day}, maar bij de sollicitatie staat dat er geen erkenning is. Vraag welk bedrijf het contract tekent.",
                    "The KvK number stands in the register of {day}, but the application says that there is no recognition. Ask which company signs the contract.",
                ),
                Some(on),
            ),
            (RegisterAnswer::Found(on), _) => (
                if stale(on) {
                    CardVerdict::Ask
                } else {
                    CardVerdict::Fits
                },
                text(
                    "Er is een erkend referent nodig. Het KvK-nummer staat in het register van {day}.",
                    "A recognised sponsor is needed. The KvK number stands in the register of {day}.",
                ),
                Some(on),
            ),
            (RegisterAnswer::NotFound(on), Some(true)) => (
                CardVerdict::Ask,
                text(
                    "Bij de sollicitatie staat dat de werkgever erkend referent is, maar het KvK-nummer is niet gevonden in het register van {day}. Vraag onder welk nummer de erkenning staat.",
                    "The application says that the employer is a recognised sponsor, but the KvK number is not found in the register of {day}. Ask under which number the recognition stands.",
                ),
                Some(on),
            ),
            (RegisterAnswer::NotFound(on), _) => (
                CardVerdict::Doubtful,
                text(
                    "Er is een erkend referent nodig. Het KvK-nummer is niet gevonden in het register van {day}. Vraag de werkgever of een ander bedrijf van de groep erkend is.",
                    "A recognised sponsor is needed. The KvK number is not found in the register of {day}. Ask the employer whether another company of the group is recognised.",
                ),
                Some(on),
            ),
            (RegisterAnswer::NoNumber | RegisterAnswer::NoRegister, Some(true)) => (
                CardVerdict::Fits,
                text(
                    "Er is een erkend referent nodig, en volgens de sollicitatie is de werkgever dat. Het register is hiervoor niet geraadpleegd.",
                    "A recognised sponsor is needed, and the application says that the employer is one. The register was not consulted for this.",
                ),
                None,
            ),
            (RegisterAnswer::NoNumber | RegisterAnswer::NoRegister, Some(false)) => (
                CardVerdict::Doubtful,
                text(
                    "Er is een erkend referent nodig, en bij de sollicitatie staat dat er geen erkenning is.",
                    "A recognised sponsor is needed, and the application says that there is no recognition.",
                ),
                None,
            ),
            (RegisterAnswer::NoNumber, None) => (
                CardVerdict::Ask,
                text(
                    "Er is een erkend referent nodig. Vul het KvK-nummer in om in het register te zoeken.",
                    "A recognised sponsor is needed. Fill in the KvK number to look in the register.",
                ),
                None,
            ),
            (RegisterAnswer::NoRegister, None) => (
                CardVerdict::Ask,
                text(
                    "Er is een erkend referent nodig. Lees het register van de IND in, of vraag het de werkgever.",
                    "A recognised sponsor is needed. Read the IND's register, or ask the employer.",
                ),
                None,
            ),
        };
        if let Some(on) = on {
            let of = day(on);
            says = text(
                says.nl.replace("{day}", &of.nl),
                says.en.replace("{day}", &of.en),
            );
            if stale(on) {
                says = text(says.nl + &old.nl, says.en + &old.en);
            }
        }
        (verdict, says)
    }
}
