//! The fictional employers that go with the examples, so that the network has something to show.

use super::example::{Both, pick};
use super::moved;
use chrono::NaiveDate;
use spoorboek_domain::Language;
use spoorboek_storage::table::{Employer, EmployerContact};

/// What the id of an example employer begins with, before its number; a coach's own are random.
const PREFIX: &str = "e0a3f1c2-5b7d-4c19-9e84-6f2b";
/// The same of its contact.
const CONTACT: &str = "c7d95e08-1a4f-4b63-8d27-90e1";

/// Whether an employer of the network is one of the examples.
pub(crate) fn is_example(id: &str) -> bool {
    id.starts_with(PREFIX)
}

/// Name, number, town, experience with hiring from abroad; sector and note in both languages; the
/// contact's name, role in both languages, and the day of the last talk.
struct Known {
    name: &'static str,
    kvk: &'static str,
    town: &'static str,
    international: &'static str,
    sector: Both,
    note: Both,
    contact: &'static str,
    role: Both,
    spoken: &'static str,
}

const NETWORK: [Known; 5] = [
    Known {
        name: "Delta Robotica B.V.",
        kvk: "00000011",
        town: "Eindhoven",
        international: "much",
        sector: ["machinebouw", "machine building"],
        note: [
            "Werkt in het Engels. Is erkend referent en vraagt zelf vergunningen aan.",
            "Works in English. Is a recognised sponsor and applies for permits itself.",
        ],
        contact: "Inge Verhoef",
        role: ["recruiter", "recruiter"],
        spoken: "2026-11-05",
    },
    Known {
        name: "Kwadrant Machines N.V.",
        kvk: "00000012",
        town: "Tilburg",
        international: "some",
        sector: ["machinebouw", "machine building"],
        note: [
            "Begint graag met een gesprek op de werkvloer.",
            "Likes to begin with a talk on the shop floor.",
        ],
        contact: "Ruud Sanders",
        role: ["teamleider data", "data team lead"],
        spoken: "2026-11-17",
    },
    Known {
        name: "Lantaarn Labs B.V.",
        kvk: "00000033",
        town: "Rotterdam",
        international: "much",
        sector: ["softwarebureau", "software agency"],
        note: [
            "Neemt mensen aan na hun zoekjaar.",
            "Hires people after their orientation year.",
        ],
        contact: "Fleur Hendriks",
        role: ["hoofd ontwerp", "head of design"],
        spoken: "2026-11-12",
    },
    Known {
        name: "Getijdenkracht Energie B.V.",
        kvk: "00000043",
        town: "Dordrecht",
        international: "some",
        sector: ["energie", "energy"],
        note: [
            "Heeft ervaring met detachering vanuit een ander bedrijf.",
            "Has experience with secondment from another company.",
        ],
        contact: "Sjoerd Kamp",
        role: ["teamleider", "team lead"],
        spoken: "2026-11-10",
    },
    Known {
        name: "Molen De Korenschoof B.V.",
        kvk: "00000052",
        town: "Wageningen",
        international: "none",
        sector: ["voedsel", "food"],
        note: [
            "Vroeg nog nooit een werkvergunning aan; wil weten hoeveel werk dat is.",
            "Has never applied for a work permit; wants to know how much work that is.",
        ],
        contact: "Bas Molenaar",
        role: ["eigenaar", "owner"],
        spoken: "2026-11-16",
    },
];

/// The employers as they stand today, in a language.
pub(super) fn employers(
    today: NaiveDate,
    now_ms: i64,
    language: Language,
) -> impl Iterator<Item = Employer> {
    NETWORK.iter().map(move |known| Employer {
        id: format!("{PREFIX}{}", known.kvk),
        name: known.name.to_owned(),
        kvk: known.kvk.to_owned(),
        sector: pick(language, known.sector).to_owned(),
        town: known.town.to_owned(),
        website: String::new(),
        international: known.international.to_owned(),
        note: pick(language, known.note).to_owned(),
        contacts: vec![EmployerContact {
            id: format!("{CONTACT}{}", known.kvk),
            name: known.contact.to_owned(),
            role: pick(language, known.role).to_owned(),
            email: String::new(),
            phone: String::new(),
            last_spoken_on: moved(known.spoken, today),
        }],
        created_ms: now_ms,
        changed_ms: now_ms,
    })
}
